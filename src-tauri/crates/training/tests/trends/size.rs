//! Short and long pasts: never too much, never slow, nothing that is not a number.

use training::trends::{Progress, Span};

use crate::life::{look, years};

#[test]
fn pasts_of_every_length_are_answered_with_few_points_and_go_over_the_wire() {
    for days in [1, 5, 28, 400, 3_650] {
        let history = years(days, 11);
        for span in Span::ALL {
            let seen = look(&history, *span);
            for line in [&seen.readiness, &seen.sleep, &seen.quality] {
                assert!(line.points.len() <= 1_000);
                assert!(line.smoothed.iter().flatten().count() <= 1_000);
                assert!(line.band.iter().flatten().count() <= 1_000);
                assert!(
                    line.have <= line.of || line.of == 0,
                    "{} of {}",
                    line.have,
                    line.of
                );
                let in_order = line.points.windows(2).all(|pair| pair[0].x < pair[1].x);
                assert!(in_order && line.points.iter().all(|point| (0..seen.days).contains(&point.x)));
            }
            let wire = serde_json::to_string(&seen).unwrap();
            assert!(!wire.contains("null,null"), "a value was not a number");
            assert_eq!(serde_json::from_str::<Progress>(&wire).unwrap(), seen);
        }
    }
}
