// Known only to builds with the feature `test-clock`, which no bundle has.
commands! {
    /// Moves the test clock forward, firing what is due on the way.
    change move_clock(MoveClock) -> ClockMoved, touches [App, Today, Session, Progress, Journal];
    /// Lets happen to the test clock what happens to real ones: sleep, being set, a journey.
    change disturb_clock(DisturbClock) -> ClockMoved, touches [App, Today, Session, Progress, Journal];
}
