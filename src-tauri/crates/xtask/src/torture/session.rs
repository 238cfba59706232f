//! Kills at random moments of a session that a person is in: `tests/headless/killed.rs`, many more times than the tests do.

use super::run::{Plan, Row, Tally, Torture};
use crate::house::House;

pub fn kills(house: &House, plan: &Plan<'_>, kills: u64) -> Option<Row> {
    let torture = Torture {
        name: "session",
        what: "kill -9 in the middle of a session",
        cases: vec![0],
    };
    plan.run(torture, |_| {
        let mut test = house.cargo([
            "test",
            "--quiet",
            "--package",
            "longplay",
            "--test",
            "headless",
            "--",
        ]);
        test.args(["--exact", "killed::at_any_moment_of_a_session"])
            .env("LONGPLAY_KILLS", kills.to_string())
            .env("LONGPLAY_SEED", plan.seed.to_string());
        let ended = test.output().map_err(|error| error.to_string())?;
        if ended.status.success() {
            Ok(Tally {
                whole: kills,
                ..Tally::default()
            })
        } else {
            Err(String::from_utf8_lossy(&ended.stdout).into_owned())
        }
    })
}
