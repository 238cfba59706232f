use crate::longplay;
use support::{Outcome, Scheme};

#[test]
fn the_first_start_greets_and_is_open_to_everyone() -> Outcome {
    for scheme in [Scheme::Light, Scheme::Dark] {
        let app = longplay().scheme(scheme).open()?;
        app.wait("main h1")?;
        app.axe()?;
    }
    Ok(())
}
