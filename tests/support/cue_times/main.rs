//! When the cues of a session reach the sound output, against when they were due: `name⇥value⇥reference⇥ratio⇥limit`.
//! Takes the seconds to listen for; `cargo xtask bench` listens for five minutes.
//!
//! The session runs as in the app: the desk, its keeper's thread, the journal on the disk, the sound thread. Only the output
//! is another one: it notes the moment instead of sounding. When a cue is due, a twin of the session tells whose clock
//! jumps from deadline to deadline, so that it is never late.

mod twin;

use std::error::Error;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use api::{Context, Host, call};
use longplay_shell::measured::kept;
use serde_json::{Value, json};
use simulation::demo::{Person, write};
use sound::{Output, Player};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// How long is listened, unless the command line says otherwise.
const LISTEN: Duration = Duration::from_secs(300);
/// How late a cue may be: from about here on an ear can tell which of two sounds was first (Hirsh 1959).
const LIMIT: Duration = Duration::from_millis(20);
/// Cues due so shortly before the end are left out, since they may come after it.
const MARGIN: Duration = Duration::from_millis(500);
/// How often session time is read to know when it began.
const READINGS: usize = 200;
/// More steps than any session has.
const STEPS: usize = 200;
/// Weeks that the person has lived.
const WEEKS: u16 = 3;

/// An output that notes when it is given something to play.
struct Noting(Sender<Instant>);

impl Output for Noting {
    fn rate(&self) -> u32 {
        48_000
    }

    fn add(&self, _samples: Vec<f32>) {
        // Nobody listens any more when the measurement is over.
        let _ = self.0.send(Instant::now());
    }
}

fn main() -> Outcome<()> {
    let listen = match env::args().nth(1) {
        Some(seconds) => Duration::from_secs(seconds.parse()?),
        None => LISTEN,
    };
    // Where the caller's temporary folder is: for the bench on a disk, as the records will be.
    let home = tempfile::TempDir::new()?;
    let folder = home.path().join("lived");
    write(
        &folder,
        Person::Desk,
        WEEKS,
        1,
        chrono::Local::now().fixed_offset(),
    )?;
    begin(&folder)?;
    let app = tauri::test::mock_app();
    // Half of the time in a drill with its count-ins, calls and rests, half in slow breathing.
    let mut late = Vec::new();
    for (part, there) in [("skill", "hold"), ("downshift", "breathing")] {
        go_to(&folder, part, there)?;
        let twin = home.path().join(part);
        copy(&folder, &twin)?;
        late.extend(lateness(&folder, &twin, app.handle(), listen / 2)?);
    }
    late.sort_unstable();
    let (Some(worst), Some(most)) = (late.last(), late.get(late.len() * 95 / 100)) else {
        return Err("there was nothing to hear".into());
    };
    for (what, time) in [("the latest", worst), ("95 of 100 within", most)] {
        println!(
            "{} cues in {} s of session, {what}\t{:.1} ms\t{} ms\t{:.3}\t1",
            late.len(),
            listen.as_secs(),
            time.as_secs_f64() * 1e3,
            LIMIT.as_millis(),
            time.as_secs_f64() / LIMIT.as_secs_f64()
        );
    }
    Ok(())
}

/// Starts a session on this computer's clock.
fn begin(folder: &Path) -> Outcome<()> {
    let mut host = Host::open(folder, Context::system())?;
    let check_in = json!({ "sleep": 450, "sleep_quality": 4, "energy": 4, "muscles": 4, "stress": 4, "mood": 4,
        "illness": "none" });
    call(&mut host, "record_check_in", json!({ "check_in": check_in }))?;
    call(&mut host, "adjust_today", json!({ "levers": [], "wanted": true }))?;
    call(&mut host, "start_session", json!({}))?;
    Ok(())
}

/// Goes on in the session to a step from which time alone leads on.
fn go_to(folder: &Path, phase: &str, step: &str) -> Outcome<()> {
    let mut host = Host::open(folder, Context::system())?;
    call(&mut host, "resume_session", json!({}))?;
    for _ in 0..STEPS {
        let player = call(&mut host, "view_session", json!({}))?.response["player"].take();
        let here = player["phase"] == phase;
        let event = match player["step"].as_str() {
            Some(now) if here && now == step => return Ok(()),
            Some("lead_in") if here => {
                thread::sleep(Duration::from_millis(200));
                host.pass_time()?;
                continue;
            }
            Some("ready") if here => json!({ "event": "begin" }),
            Some("transition" | "rest") => json!({ "event": "end_rest" }),
            Some("control_sample") => json!({ "event": "control_sampled", "control": "clean" }),
            _ => json!({ "event": "skip_block" }),
        };
        call(&mut host, "apply_to_session", json!({ "event": event }))?;
    }
    Err(format!("this session has no {step} in its {phase}").into())
}

/// Returns how late each cue was.
fn lateness(
    folder: &Path,
    twin: &Path,
    app: &tauri::AppHandle<tauri::test::MockRuntime>,
    listen: Duration,
) -> Outcome<Vec<Duration>> {
    let schedule = twin::schedule(twin, listen - MARGIN)?;
    let (notes, noted) = channel();
    let player = Player::over(move || Box::new(Noting(notes.clone())))?;
    let desk = kept(folder.to_owned(), player, app.clone())?;
    let view = desk.call("resume_session", json!({}))?.response;
    let mut base = at(&view)?;
    // After an interruption, work waits for "go".
    if view["player"]["step"] == "ready" {
        let go = json!({ "event": { "event": "begin" } });
        base = at(&desk.call("apply_to_session", go)?.response)?;
    }
    // Session time is told in whole milliseconds: the earliest beginning that a reading allows is the true one.
    let mut began = None::<Instant>;
    for _ in 0..READINGS {
        let view = desk.call("view_session", Value::Null)?.response;
        let reading = Instant::now().checked_sub(at(&view)? - base);
        began = began.into_iter().chain(reading).min();
    }
    let began = began.ok_or("session time could not be read")?;
    thread::sleep((began + listen).saturating_duration_since(Instant::now()));
    desk.close();
    compare(&schedule, began, &noted)
}

fn compare(schedule: &[Duration], began: Instant, noted: &Receiver<Instant>) -> Outcome<Vec<Duration>> {
    let heard: Vec<Instant> = noted.try_iter().collect();
    if heard.len() < schedule.len() {
        return Err(format!("{} cues were due, {} were heard", schedule.len(), heard.len()).into());
    }
    // A cue before its time would be as wrong as one after it.
    let off = |(due, heard): (&Duration, &Instant)| {
        let due = began + *due;
        heard
            .saturating_duration_since(due)
            .max(due.saturating_duration_since(*heard))
    };
    Ok(schedule.iter().zip(&heard).map(off).collect())
}

fn at(view: &Value) -> Outcome<Duration> {
    let at = view["player"]["at"].as_u64().ok_or("the session has ended")?;
    Ok(Duration::from_millis(at))
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
