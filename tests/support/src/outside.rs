//! The window as the desktop sees it: its title, and whether it is in front.

use crate::app::{App, PATIENCE};
use crate::trouble::{Outcome, Trouble};
use std::panic::Location;
use std::thread::sleep;
use std::time::{Duration, Instant};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, InputFocus, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

pub(crate) type Found<T> = Result<T, Box<dyn std::error::Error>>;

/// The longest title that is read, in units of four bytes.
const LONGEST: u32 = 256;
/// "Now", for the screen's server.
const NOW: u32 = 0;

impl App {
    /// Returns the window's title, as a taskbar shows it.
    #[track_caller]
    pub fn title(&self) -> Outcome<String> {
        let here = Location::caller();
        self.outside(here, |screen, window| screen.text(window, "_NET_WM_NAME"))
    }

    /// Gives the window the keyboard, as a click on it would.
    #[track_caller]
    pub fn to_the_front(&self) -> Outcome {
        let here = Location::caller();
        self.outside(here, Screen::focus)
    }

    /// Takes the keyboard away from the window, as a click on another would.
    #[track_caller]
    pub fn to_the_back(&self) -> Outcome {
        let here = Location::caller();
        self.outside(here, |screen, _| screen.focus(InputFocus::NONE.into()))
    }

    /// Waits for the window and gives it the keyboard, as a desktop does with a window that opens.
    pub(crate) fn welcome(&self) -> Found<()> {
        let screen = Screen::of(self.display_name())?;
        let end = Instant::now() + PATIENCE;
        loop {
            match screen.window_of(&self.programs()) {
                Ok(window) => return screen.focus(window),
                Err(error) if Instant::now() >= end => return Err(error),
                Err(_) => sleep(Duration::from_millis(10)),
            }
        }
    }

    /// Presses the close button of the window's frame.
    pub(crate) fn press_close(&self) -> Found<()> {
        let screen = Screen::of(self.display_name())?;
        screen.close(screen.window_of(&self.programs())?)
    }

    fn outside<T>(
        &self,
        here: &'static Location<'static>,
        act: impl FnOnce(&Screen, Window) -> Found<T>,
    ) -> Outcome<T> {
        let found = Screen::of(self.display_name()).and_then(|screen| {
            let window = screen.window_of(&self.programs())?;
            act(&screen, window)
        });
        found.map_err(|error| Trouble::at(error.to_string(), here))
    }
}

#[derive(Debug)]
pub(crate) struct Screen {
    connection: RustConnection,
    root: Window,
}

impl Screen {
    pub fn of(display: Option<&str>) -> Found<Self> {
        let (connection, number) = x11rb::connect(display)?;
        let root = connection
            .setup()
            .roots
            .get(number)
            .ok_or("there is no screen")?
            .root;
        Ok(Self { connection, root })
    }

    /// Puts the pointer into the last corner, where no window lies under it: it begins in the middle.
    pub fn point_away(&self) -> Found<()> {
        let nothing = x11rb::NONE;
        self.connection
            .warp_pointer(nothing, self.root, 0, 0, 0, 0, i16::MAX, i16::MAX)?
            .check()?;
        Ok(())
    }

    /// Returns the visible window of one of these processes.
    fn window_of(&self, programs: &[String]) -> Found<Window> {
        for window in self.connection.query_tree(self.root)?.reply()?.children {
            let attributes = self.connection.get_window_attributes(window)?.reply()?;
            let program = self
                .number(window, "_NET_WM_PID")?
                .map(|number| number.to_string());
            if attributes.map_state == MapState::VIEWABLE
                && program.is_some_and(|program| programs.contains(&program))
            {
                return Ok(window);
            }
        }
        Err("the program has no window on the screen".into())
    }

    fn atom(&self, name: &str) -> Found<u32> {
        Ok(self.connection.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    fn number(&self, window: Window, property: &str) -> Found<Option<u32>> {
        let atom = self.atom(property)?;
        let reply = self
            .connection
            .get_property(false, window, atom, AtomEnum::CARDINAL, 0, 1)?
            .reply()?;
        Ok(reply.value32().and_then(|mut numbers| numbers.next()))
    }

    fn text(&self, window: Window, property: &str) -> Found<String> {
        let (atom, utf8) = (self.atom(property)?, self.atom("UTF8_STRING")?);
        let reply = self
            .connection
            .get_property(false, window, atom, utf8, 0, LONGEST)?
            .reply()?;
        Ok(String::from_utf8(reply.value)?)
    }

    /// Asks a window to close, as the button of its frame does (ICCCM 4.2.8.1).
    fn close(&self, window: Window) -> Found<()> {
        let message = ClientMessageEvent::new(
            32,
            window,
            self.atom("WM_PROTOCOLS")?,
            [self.atom("WM_DELETE_WINDOW")?, NOW, 0, 0, 0],
        );
        self.connection
            .send_event(false, window, EventMask::NO_EVENT, message)?
            .check()?;
        Ok(())
    }

    fn focus(&self, window: Window) -> Found<()> {
        self.connection
            .set_input_focus(InputFocus::POINTER_ROOT, window, NOW)?
            .check()?;
        Ok(())
    }
}
