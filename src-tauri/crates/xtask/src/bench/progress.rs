//! Progress with ten years kept: from the command to drawn, and how evenly its charts move along.

use super::{Effort, end_well, median};
use crate::fault::Fault;
use crate::house::{House, Profile};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;
use support::{App, Folder, Outcome, Start, Trouble};

/// Years that are kept.
const YEARS: &str = "10";
/// Longest that all of them may take to be drawn, in milliseconds.
const DRAWN_BUDGET: f64 = 100.0;
/// How much longer than one year they may take.
const YEARS_LIMIT: f64 = 3.0;
/// How much longer than on an empty page the 95th percentile of frames may be while a chart moves.
const FRAME_LIMIT: f64 = 1.2;
/// Looks at another span and returns the milliseconds until the page stood still as it was drawn last.
const DRAWN: &str = "
    const [key, done] = arguments;
    let changed = false, waits = false, drawn = 0, quiet = 0;
    const trends = document.querySelector('main .trends');
    const seen = new MutationObserver(() => { changed = true; });
    seen.observe(trends, { subtree: true, childList: true, characterData: true, attributes: true });
    const began = performance.now();
    const frame = () => {
        if (waits) { drawn = performance.now(); waits = false; }
        if (changed) { changed = false; waits = true; quiet = 0; } else quiet += 1;
        if (drawn > 0 && quiet > 20) { seen.disconnect(); done(drawn - began); } else requestAnimationFrame(frame);
    };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    requestAnimationFrame(frame);";
/// Moves the page's first chart along, to and fro, a little at every frame, and returns how long each frame took. A page
/// without a chart has nothing to move.
const FRAMES: &str = "
    const [milliseconds, done] = arguments;
    const chart = document.querySelector('.chart [role=slider]');
    chart?.focus();
    for (let closer = 0; closer < 4; closer += 1)
        chart?.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true }));
    const took = [];
    const began = performance.now();
    let last = began;
    const frame = () => {
        const now = performance.now();
        if (now - began > 500) took.push(now - last);
        last = now;
        const way = Math.floor((now - began) / 700) % 2 === 0 ? -1 : 1;
        chart?.dispatchEvent(new WheelEvent('wheel', { deltaX: way * 9, deltaY: 0, bubbles: true, cancelable: true }));
        if (now - began < milliseconds) requestAnimationFrame(frame); else done(took);
    };
    requestAnimationFrame(frame);";
/// Where the first chart's line stands, to know that it moved.
const STANDS: &str = "return document.querySelector('.chart svg path.line').getBoundingClientRect().x;";
const FOUR_WEEKS: &str = "1";
const EVERYTHING: &str = "4";

impl Effort {
    /// How often a span is drawn.
    const fn looks(self) -> usize {
        match self {
            Self::Whole => 15,
            Self::Quick => 3,
        }
    }

    /// How long a chart is moved, in milliseconds.
    const fn moves(self) -> u32 {
        match self {
            Self::Whole => 6_000,
            Self::Quick => 2_000,
        }
    }
}

/// Measures and prints the rows. Runs inside a desktop of its own.
pub fn measure(house: &House, effort: Effort) -> Result<ExitCode, Fault> {
    let home = Folder::new().map_err(|error| Fault::System {
        doing: "making a folder".to_owned(),
        error,
    })?;
    let mut years = house.cargo(["run", "--release", "--quiet", "--package", "simulation"]);
    years.args(["--example", "years", "--", "--into"]);
    end_well("inventing ten years", years.arg(home.path()).arg(YEARS))?;
    let longplay = house.binary(Profile::Release);
    let lived = |folder: &str| Start::longplay(&longplay).data(home.path().join(folder)).motion();
    let bare: &Path = &house.built(Profile::Release).join("examples/bare_window");

    let one = drawn(&at_progress(lived("one"))?, effort)?;
    let ten = at_progress(lived("many"))?;
    let ten_drawn = drawn(&ten, effort)?;
    let moved = frames(&ten, effort, true)?;
    drop(ten);
    let empty = Start::program(bare).motion().open()?;
    empty.wait("main h1")?;
    let still = frames(&empty, effort, false)?;

    println!(
        "Progress of ten years from command to drawn, against its aim\t{ten_drawn:.0} ms\t{DRAWN_BUDGET:.0} ms\t{:.3}\t1",
        ten_drawn / DRAWN_BUDGET
    );
    println!(
        "the same, against one year\t{ten_drawn:.0} ms\t{one:.0} ms\t{:.3}\t{YEARS_LIMIT}",
        ten_drawn / one
    );
    println!(
        "a frame while the charts of ten years move, 95 of 100 within\t{moved:.1} ms\t{still:.1} ms empty page\t{:.3}\t{FRAME_LIMIT}",
        moved / still
    );
    Ok(ExitCode::SUCCESS)
}

fn at_progress(start: Start) -> Outcome<App> {
    let app = start.open()?;
    app.wait("main h1")?;
    app.press("Control+4")?;
    app.wait(".chart [role=slider]")?;
    Ok(app)
}

/// Returns the milliseconds from asking for everything until it was drawn, the median of some.
fn drawn(app: &App, effort: Effort) -> Outcome<f64> {
    let look = |key: &str| -> Outcome<f64> {
        let took = app.js_in_time(DRAWN, &json!([key]))?;
        took.as_f64().ok_or_else(|| Trouble::new("nothing was drawn"))
    };
    let mut times = Vec::new();
    for _ in 0..effort.looks() {
        look(FOUR_WEEKS)?;
        times.push(look(EVERYTHING)?);
    }
    Ok(median(&mut times))
}

/// Returns what 95 of 100 frames stay within, in milliseconds.
fn frames(app: &App, effort: Effort, has_chart: bool) -> Outcome<f64> {
    let before = if has_chart {
        app.js(STANDS, &json!([]))?
    } else {
        Value::Null
    };
    let took = app.js_in_time(FRAMES, &json!([effort.moves()]))?;
    if has_chart && app.js(STANDS, &json!([]))? == before {
        return Err(Trouble::new("the chart did not move"));
    }
    let mut took: Vec<f64> = took
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    took.sort_by(f64::total_cmp);
    took.get(took.len() * 95 / 100)
        .copied()
        .ok_or_else(|| Trouble::new("there was no frame"))
}
