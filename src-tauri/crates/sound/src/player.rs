//! Plays cues on a thread of its own. Whoever asks never waits, and never hears of a device that is not there.

use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TryRecvError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use training::player::Cue;

use crate::ahead::Ahead;
use crate::device::{self, Output};

/// How loud cues are. There is no volume for silence: who wants none asks for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Volume {
    /// Just there.
    Quiet,
    /// Beside one's own music.
    Normal,
    /// Across the room.
    Full,
}

impl Volume {
    /// Steps of about 8 dB, which is heard as roughly twice as loud. Our choice.
    const fn gain(self) -> f32 {
        match self {
            Self::Quiet => 0.16,
            Self::Normal => 0.4,
            Self::Full => 1.0,
        }
    }
}

/// A cue that could not be played by now is left out: late it would mislead. Our choice.
const LATE: Duration = Duration::from_millis(250);
/// A device that nothing was played on for so long is let go, whatever the session does. Our choice.
const KEPT: Duration = Duration::from_secs(300);
/// Time for the device to play what it has already taken. Our choice.
const TAIL: Duration = Duration::from_millis(300);
/// Cues that may wait for the thread; more of them would be late anyway. Our choice.
const WAITING: usize = 16;

enum Ask {
    Play {
        cue: Cue,
        volume: Volume,
        asked: Instant,
    },
    Prepare,
    LetGo,
    /// The device that was opened as the n-th went away.
    Gone(u64),
    Close,
}

/// Plays cues. Opens the device with the first one.
pub struct Player {
    asks: SyncSender<Ask>,
}

impl Player {
    /// Starts the thread; no device is opened yet.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start() -> std::io::Result<Self> {
        let (asks, asked) = sync_channel(WAITING);
        let back = asks.clone();
        thread::Builder::new().name("sound".to_owned()).spawn(move || {
            let open = |turn| {
                let back = back.clone();
                device::open(move || {
                    // A full queue has cues in it, and the next error says it again.
                    let _ = back.try_send(Ask::Gone(turn));
                })
                .map_err(|error| error.to_string())
            };
            Room::new(open).listen(&asked);
        })?;
        Ok(Self { asks })
    }

    /// Starts the same thread over an output of the caller's own, as for measuring when cues reach it.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn over(mut open: impl FnMut() -> Box<dyn Output> + Send + 'static) -> std::io::Result<Self> {
        let (asks, asked) = sync_channel(WAITING);
        thread::Builder::new()
            .name("sound".to_owned())
            .spawn(move || Room::new(move |_| Ok(open())).listen(&asked))?;
        Ok(Self { asks })
    }

    // Sound is never worth waiting for: what finds no place is left out.
    fn ask(&self, ask: Ask) {
        if self.asks.try_send(ask).is_err() {
            tracing::debug!("a sound was left out");
        }
    }

    /// Plays a cue now.
    pub fn play(&self, cue: Cue, volume: Volume) {
        self.ask(Ask::Play {
            cue,
            volume,
            asked: Instant::now(),
        });
    }

    /// Makes the cues of a session before they are due.
    pub fn prepare(&self) {
        self.ask(Ask::Prepare);
    }

    /// Lets go of the device once what sounds has ended.
    pub fn let_go(&self) {
        self.ask(Ask::LetGo);
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        self.ask(Ask::Close);
    }
}

/// What the thread knows.
struct Room<Open> {
    open: Open,
    output: Option<Box<dyn Output>>,
    ahead: Ahead,
    /// How many devices were opened so far.
    turn: u64,
    /// No device could be opened; not tried again until the next session.
    deaf: bool,
    /// That there is none was said.
    said: bool,
    leaving: bool,
    sounds_until: Instant,
}

impl<Open: FnMut(u64) -> Result<Box<dyn Output>, String>> Room<Open> {
    fn new(open: Open) -> Self {
        Self {
            open,
            output: None,
            ahead: Ahead::none(),
            turn: 0,
            deaf: false,
            said: false,
            leaving: false,
            sounds_until: Instant::now(),
        }
    }

    fn listen(mut self, asked: &Receiver<Ask>) {
        loop {
            let ask = match asked.try_recv() {
                Ok(ask) => Ok(ask),
                Err(TryRecvError::Disconnected) => Err(RecvTimeoutError::Disconnected),
                Err(TryRecvError::Empty) if self.ahead.make_one() => continue,
                Err(TryRecvError::Empty) => self.wait(asked),
            };
            match ask {
                Ok(Ask::Play { cue, volume, asked }) => self.play(cue, volume, asked),
                Ok(Ask::Prepare) => self.ahead.prepare(),
                Ok(Ask::LetGo) => {
                    self.ahead = Ahead::none();
                    self.leaving = true;
                    self.deaf = false;
                }
                Ok(Ask::Gone(turn)) if turn == self.turn => self.output = None,
                // An older one, which was let go already.
                Ok(Ask::Gone(_)) => {}
                Err(RecvTimeoutError::Timeout) => self.output = None,
                Ok(Ask::Close) | Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Waits for what is asked next, or for the moment in which the device is let go.
    fn wait(&self, asked: &Receiver<Ask>) -> Result<Ask, RecvTimeoutError> {
        if self.output.is_none() {
            return asked.recv().map_err(|_| RecvTimeoutError::Disconnected);
        }
        let until = self.sounds_until + if self.leaving { TAIL } else { KEPT };
        asked.recv_timeout(until.saturating_duration_since(Instant::now()))
    }

    fn play(&mut self, cue: Cue, volume: Volume, asked: Instant) {
        self.leaving = false;
        if self.output.is_none() && !self.deaf {
            self.turn += 1;
            match (self.open)(self.turn) {
                Ok(output) => self.output = Some(output),
                Err(why) => {
                    self.deaf = true;
                    if !self.said {
                        tracing::warn!(why, "no sound device: cues are seen, not heard");
                        self.said = true;
                    }
                }
            }
        }
        let Some(output) = &self.output else { return };
        // Opening a device can take its time; a sleeping computer too.
        if asked.elapsed() > LATE {
            return;
        }
        let rate = output.rate();
        let mut sound = self.ahead.sound(cue, rate);
        for sample in &mut sound {
            *sample *= volume.gain();
        }
        let lasts = Duration::from_secs_f32(sound.len() as f32 / rate as f32);
        self.sounds_until = self.sounds_until.max(Instant::now() + lasts);
        output.add(sound);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::cell::Cell;
    use std::sync::mpsc::{Sender, channel};

    use super::*;
    use crate::cues::samples;

    /// How long something may take before it counts as lost. Never waited for when all is well.
    const PATIENCE: Duration = Duration::from_secs(20);

    #[derive(Debug, PartialEq)]
    enum Heard {
        Opened,
        Sound(usize, f32),
        LetGo,
    }

    struct Tape(Sender<Heard>);

    impl Output for Tape {
        fn rate(&self) -> u32 {
            8_000
        }
        fn add(&self, samples: Vec<f32>) {
            let loudest = samples.iter().fold(0.0_f32, |most, one| most.max(one.abs()));
            self.0.send(Heard::Sound(samples.len(), loudest)).unwrap();
        }
    }

    impl Drop for Tape {
        fn drop(&mut self) {
            self.0.send(Heard::LetGo).unwrap();
        }
    }

    fn play(cue: Cue) -> Ask {
        Ask::Play {
            cue,
            volume: Volume::Full,
            asked: Instant::now(),
        }
    }

    /// What is heard of these asks, all of them waiting already.
    fn heard(asks: Vec<Ask>) -> Vec<Heard> {
        let (to, asked) = sync_channel(WAITING);
        for ask in asks {
            to.try_send(ask).ok().unwrap();
        }
        drop(to);
        let (tape, hears) = channel();
        Room::new(|_| {
            tape.send(Heard::Opened).unwrap();
            Ok(Box::new(Tape(tape.clone())) as Box<dyn Output>)
        })
        .listen(&asked);
        drop(tape);
        hears.iter().collect()
    }

    fn sound(cue: Cue) -> Heard {
        let samples = samples(cue, 8_000);
        let loudest = samples.iter().fold(0.0_f32, |most, one| most.max(one.abs()));
        Heard::Sound(samples.len(), loudest)
    }

    #[test]
    fn the_device_is_opened_by_the_first_cue_and_serves_the_next() {
        assert_eq!(heard(vec![Ask::LetGo]), vec![]);
        assert_eq!(
            heard(vec![play(Cue::WorkOver), play(Cue::RestOver)]),
            vec![
                Heard::Opened,
                sound(Cue::WorkOver),
                sound(Cue::RestOver),
                Heard::LetGo
            ]
        );
    }

    #[test]
    fn a_cue_that_waited_too_long_is_left_out() {
        let late = Ask::Play {
            cue: Cue::RestOver,
            volume: Volume::Full,
            asked: Instant::now().checked_sub(LATE * 2).unwrap(),
        };
        assert_eq!(heard(vec![late]), vec![Heard::Opened, Heard::LetGo]);
    }

    #[test]
    fn a_device_that_went_away_is_let_go_and_the_next_cue_opens_another() {
        let asks = vec![
            play(Cue::RestOver),
            Ask::Gone(1),
            play(Cue::RestOver),
            Ask::Gone(1),
        ];
        assert_eq!(
            heard(asks),
            vec![
                Heard::Opened,
                sound(Cue::RestOver),
                Heard::LetGo,
                Heard::Opened,
                sound(Cue::RestOver),
                Heard::LetGo,
            ],
            "and what the first one says later does not concern the second"
        );
    }

    #[test]
    fn without_a_device_every_cue_is_quiet_and_none_is_sought_until_the_next_session() {
        let tries = Cell::new(0);
        let (to, asked) = sync_channel(WAITING);
        for ask in [
            play(Cue::WorkOver),
            play(Cue::RestOver),
            Ask::LetGo,
            play(Cue::RestOver),
        ] {
            to.try_send(ask).ok().unwrap();
        }
        drop(to);
        Room::new(|_| {
            tries.set(tries.get() + 1);
            Err("nothing there".to_owned())
        })
        .listen(&asked);
        assert_eq!(tries.get(), 2);
    }

    #[test]
    fn after_the_session_the_last_sound_rings_out_and_the_device_is_let_go() {
        let (to, asked) = sync_channel(WAITING);
        let (tape, hears) = channel();
        let listening = thread::spawn(move || {
            Room::new(|_| Ok(Box::new(Tape(tape.clone())) as Box<dyn Output>)).listen(&asked);
        });
        to.send(play(Cue::HalfWay)).unwrap();
        to.send(Ask::LetGo).unwrap();
        assert_eq!(hears.recv_timeout(PATIENCE), Ok(sound(Cue::HalfWay)));
        assert_eq!(hears.recv_timeout(PATIENCE), Ok(Heard::LetGo));
        to.send(Ask::Close).unwrap();
        listening.join().unwrap();
    }

    #[test]
    fn each_volume_is_louder_than_the_one_before() {
        assert!(Volume::Quiet.gain() < Volume::Normal.gain());
        assert!(Volume::Normal.gain() < Volume::Full.gain());
        assert!(Volume::Full.gain() <= 1.0);
    }

    #[test]
    fn who_asks_neither_waits_nor_fails_when_the_thread_is_stuck_or_gone() {
        let (asks, stuck) = sync_channel(WAITING);
        let player = Player { asks };
        for _ in 0..WAITING * 4 {
            player.play(Cue::RestOver, Volume::Quiet);
        }
        assert_eq!(stuck.try_iter().count(), WAITING);
        drop(stuck);
        player.play(Cue::RestOver, Volume::Quiet);
        player.let_go();
    }
}
