//! Backups: what is in one, what becomes of a damaged one, and which stay.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;

use chrono::{DateTime, Days, FixedOffset, TimeDelta};
use proptest::prelude::*;
use store::backup::retention::{DAILY, MONTHLY, Taken, UNDO_DAYS, WEEKLY, staying};
use store::backup::{self, Backup, BackupError, Shelf, Why};
use store::{Progress, Store};
use support::{change, copy, day, event, everything, folder, journal_files, large, open, record};

fn at(text: &str) -> DateTime<FixedOffset> {
    text.parse().unwrap()
}

fn morning() -> DateTime<FixedOffset> {
    at("2026-03-02T07:00:00+01:00")
}

fn back_up(store: &Store, when: DateTime<FixedOffset>) -> Backup {
    let shelf = Shelf::within(store.folder());
    backup::take(
        &store.snapshot(),
        &shelf,
        when,
        Why::Routine,
        &Progress::default(),
    )
    .unwrap()
}

fn restore(store: &Store, path: &Path) {
    let seen = store.snapshot();
    let staged = backup::stage(&seen, path, None, &Progress::default()).unwrap();
    assert_eq!(store.replace(&seen, &staged).unwrap(), vec![]);
}

#[test]
fn a_restored_backup_is_the_store_it_was_taken_of() {
    let data = folder();
    let store = open(data.path()).store;
    for number in 1..=4 {
        store.append(large(number)).unwrap();
    }
    store
        .append_all((5..8).map(|number| event(number, "set", day(3))).collect())
        .unwrap();
    let then = everything(&store);
    let backup = back_up(&store, morning());
    assert_eq!(
        (backup.records, backup.last_seq, backup.why),
        (7, 7, Why::Routine)
    );
    assert_eq!(backup.at, morning());
    let whole: u64 = journal_files(data.path())
        .iter()
        .map(|file| file.metadata().unwrap().len())
        .sum();
    assert!(
        backup.bytes * 20 < whole,
        "it is compressed: {} of {whole}",
        backup.bytes
    );

    store.append(event(9, "note", day(9))).unwrap();
    restore(&store, &backup.path);
    assert_eq!(everything(&store), then);
    assert_eq!(store.verify().unwrap(), vec![]);
    let next = store.append(event(10, "note", day(9))).unwrap();
    assert_eq!(next.seq, 8, "it goes on behind what was restored");
    drop(store);

    let opened = open(data.path());
    assert_eq!(opened.damage, vec![]);
    assert_eq!(everything(&opened.store).len(), 8);
}

#[test]
fn an_empty_store_can_be_backed_up_and_restored() {
    let data = folder();
    let store = open(data.path()).store;
    let backup = back_up(&store, morning());
    record(&store, 3);
    restore(&store, &backup.path);
    assert_eq!(everything(&store), vec![]);
    assert_eq!(store.append(event(9, "set", day(1))).unwrap().seq, 1);
}

#[test]
fn what_a_restore_would_change_is_told_by_records_and_days() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 4);
    let early = back_up(&store, morning());
    restore(&store, &early.path);
    store.append(event(20, "set", day(4))).unwrap();
    store.append(event(21, "set", day(8))).unwrap();
    let late = back_up(&store, morning() + TimeDelta::hours(1));

    let difference = backup::compare(&store.snapshot(), &early.path, None, &Progress::default()).unwrap();
    assert_eq!(
        (
            difference.stays,
            difference.goes.records,
            difference.comes.records
        ),
        (4, 2, 0)
    );
    assert_eq!(difference.goes.days, [day(4), day(8)].into());

    restore(&store, &early.path);
    let difference = backup::compare(&store.snapshot(), &late.path, None, &Progress::default()).unwrap();
    assert_eq!(
        (
            difference.stays,
            difference.goes.records,
            difference.comes.records
        ),
        (4, 0, 2)
    );
    restore(&store, &late.path);
    assert_eq!(everything(&store).len(), 6, "and so a restore is undone");
}

#[test]
fn a_backup_taken_while_records_are_written_holds_those_that_stood_before() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 50);
    let then = store.snapshot();
    for number in 51..90 {
        store.append(event(number, "set", day(1))).unwrap();
    }
    let shelf = Shelf::within(data.path());
    let backup = backup::take(&then, &shelf, morning(), Why::Asked, &Progress::default()).unwrap();
    assert_eq!((backup.records, backup.last_seq), (50, 50));
    assert!(backup.holds(&then) && !backup.holds(&store.snapshot()));
    restore(&store, &backup.path);
    assert_eq!(everything(&store).len(), 50);
}

#[test]
fn a_store_with_damage_is_backed_up_and_restored_with_the_same_gap() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 5);
    drop(store);
    let file = journal_files(data.path()).remove(0);
    change(&file, |bytes| {
        let second = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 10;
        bytes[second] ^= 1;
    });
    let opened = open(data.path());
    assert_eq!(opened.damage[0].missing, Some(2..=2));
    let backup = back_up(&opened.store, morning());
    assert_eq!(backup.missing, [(2, 2)]);
    assert_eq!(
        (backup.has(1), backup.has(2), backup.has(5), backup.has(6)),
        (true, false, true, false)
    );
    let seen = opened.store.snapshot();
    let staged = backup::stage(&seen, &backup.path, None, &Progress::default()).unwrap();
    let damage = opened.store.replace(&seen, &staged).unwrap();
    assert_eq!(damage[0].missing, Some(2..=2));
    assert_eq!(everything(&opened.store).len(), 4);
}

#[test]
fn a_flipped_bit_anywhere_in_a_backup_is_found_and_nothing_is_restored() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 40);
    let backup = back_up(&store, morning());
    let whole = fs::read(&backup.path).unwrap();
    for position in (0..whole.len()).step_by(whole.len() / 120) {
        let mut bytes = whole.clone();
        bytes[position] ^= 1 << (position % 8);
        fs::write(&backup.path, &bytes).unwrap();
        let checked = backup::check(&backup.path);
        assert!(
            matches!(
                checked,
                Err(BackupError::Damaged { .. } | BackupError::Foreign { .. } | BackupError::Newer { .. })
            ),
            "byte {position}: {checked:?}"
        );
        assert!(backup::stage(&store.snapshot(), &backup.path, None, &Progress::default()).is_err());
    }
    for len in [0, 10, 40, 400, whole.len() - 1] {
        fs::write(&backup.path, &whole[..len]).unwrap();
        assert!(backup::check(&backup.path).is_err(), "cut to {len}");
    }
    fs::write(&backup.path, &whole).unwrap();
    backup::check(&backup.path).unwrap();
    assert_eq!(everything(&store).len(), 40);
}

#[test]
fn a_backup_that_cannot_be_read_is_named_and_hides_no_other() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 3);
    let backup = back_up(&store, morning());
    fs::write(
        backup.path.with_file_name("longplay-00000000-x.backup"),
        "something else",
    )
    .unwrap();
    let shelved = Shelf::within(data.path()).look().unwrap();
    assert_eq!(shelved.backups, vec![backup]);
    assert!(matches!(shelved.unreadable[..], [BackupError::Foreign { .. }]));
}

#[test]
fn a_second_shelf_gets_a_copy_where_its_folder_is_and_none_where_it_is_not() {
    let (data, stick) = (folder(), folder());
    let store = open(data.path()).store;
    record(&store, 3);
    let backup = back_up(&store, morning());
    let second = Shelf::at(&stick.path().join("Longplay backups"));
    second.put_copy(&backup).unwrap();
    second.put_copy(&backup).unwrap();
    let copies = second.look().unwrap().backups;
    assert_eq!(copies.len(), 1);
    backup::check(&copies[0].path).unwrap();

    let away = stick.path().join("not plugged in");
    let refused = Shelf::at(&away.join("Longplay backups")).put_copy(&backup);
    assert!(matches!(refused, Err(BackupError::NotWritten { .. })));
    assert!(!away.exists(), "nothing is made in the place of a stick");
}

#[test]
fn thinning_out_leaves_the_backups_of_other_installations_alone() {
    let (one, other, shared) = (folder(), folder(), folder());
    let shelf = Shelf::at(&shared.path().join("both"));
    let (one, other) = (open(one.path()).store, open(other.path()).store);
    let progress = Progress::default();
    for minute in 0..3 {
        for store in [&one, &other] {
            let when = morning() + TimeDelta::minutes(minute);
            store
                .append(event(minute.unsigned_abs().into(), "set", day(1)))
                .unwrap();
            backup::take(&store.snapshot(), &shelf, when, Why::Routine, &progress).unwrap();
        }
    }
    assert_eq!(shelf.thin_out(one.device(), morning()).unwrap(), 2);
    let left = shelf.look().unwrap().backups;
    assert_eq!(
        left.iter().filter(|backup| backup.device == one.device()).count(),
        1
    );
    assert_eq!(
        left.iter()
            .filter(|backup| backup.device == other.device())
            .count(),
        3
    );
    assert_eq!(left[0].at, morning() + TimeDelta::minutes(2), "the newest stays");
}

#[test]
fn what_a_crash_left_half_written_does_not_count_and_goes_with_the_next_backup() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 3);
    let first = back_up(&store, morning());
    let begun = first.path.with_extension("backup.part");
    fs::write(&begun, "half").unwrap();
    assert_eq!(Shelf::within(data.path()).look().unwrap().backups.len(), 1);
    back_up(&store, morning() + TimeDelta::hours(1));
    assert!(!begun.exists());
}

#[test]
fn a_backup_restores_on_another_computer() {
    let (old, new) = (folder(), folder());
    let store = open(old.path()).store;
    record(&store, 12);
    let backup = back_up(&store, morning());
    let there = everything(&store);
    drop(store);
    let carried = new.path().join("carried");
    copy(&old.path().join("backups"), &carried);

    let store = open(&new.path().join("data")).store;
    let device = store.device();
    restore(&store, &carried.join(backup.name()));
    assert_eq!(everything(&store), there);
    assert_eq!(store.device(), device, "this stays another installation");
    store.append(event(99, "set", day(1))).unwrap();
}

fn times() -> impl Strategy<Value = Vec<Taken>> {
    let one = (0..1_500_i64, 0..1_440_i64, any::<bool>(), -11..13_i32);
    let taken = one.prop_map(|(days, minutes, undo, hours)| Taken {
        at: (at("2023-01-01T00:00:00Z") + TimeDelta::days(days) + TimeDelta::minutes(minutes))
            .with_timezone(&FixedOffset::east_opt(hours * 3600).unwrap()),
        undo: undo && days % 5 == 0,
    });
    prop::collection::vec(taken, 0..160)
}

proptest! {
    #[test]
    fn retention_keeps_the_newest_and_no_more_than_its_bounds(taken in times(), after in 0..400_i64) {
        let newest = taken.iter().map(|taken| taken.at).max();
        let now = newest.unwrap_or(morning()) + TimeDelta::days(after);
        let stays = staying(&taken, now);
        prop_assert_eq!(stays.len(), taken.len());
        let kept: Vec<Taken> = taken.iter().zip(&stays).filter_map(|(taken, stays)| stays.then_some(*taken)).collect();
        prop_assert_eq!(kept.iter().map(|taken| taken.at).max(), newest);
        let fresh = |taken: &Taken| taken.undo && now - taken.at < TimeDelta::days(UNDO_DAYS);
        prop_assert!(kept.iter().filter(|taken| !fresh(taken)).count() <= DAILY + WEEKLY + MONTHLY);
        for (taken, stays) in taken.iter().zip(&stays) {
            prop_assert!(!fresh(taken) || *stays, "what undoes a change stays for a month");
        }
        // The last of each of the newest days stays.
        let mut days: Vec<_> = taken.iter().map(|taken| taken.at.date_naive()).collect();
        days.sort_unstable();
        days.dedup();
        for day in days.iter().rev().take(DAILY) {
            let last = taken.iter().filter(|taken| taken.at.date_naive() == *day).map(|taken| taken.at).max();
            prop_assert!(kept.iter().any(|taken| Some(taken.at) == last), "{day}");
        }
    }

    #[test]
    fn thinning_out_twice_is_thinning_out_once(taken in times()) {
        let now = at("2027-03-01T00:00:00Z");
        let left: Vec<Taken> = taken
            .iter()
            .zip(staying(&taken, now))
            .filter_map(|(taken, stays)| stays.then_some(*taken))
            .collect();
        prop_assert!(staying(&left, now).into_iter().all(|stays| stays));
    }
}

#[test]
fn days_go_by_the_calendar_also_where_a_flight_over_the_date_line_turns_instants_round() {
    // Eleven evenings at home, and before them one day west of the date line whose evening is later, as an instant, than
    // the morning of the day after it east of the line.
    let mut taken: Vec<Taken> = (4..15)
        .map(|day| Taken {
            at: at(&format!("2026-03-{day:02}T20:00:00+00:00")),
            undo: false,
        })
        .collect();
    let east = at("2026-03-03T05:00:00+12:00");
    let west = at("2026-03-02T22:00:00-11:00");
    assert!(west > east, "the earlier day is the later instant");
    taken.extend([east, west].map(|at| Taken { at, undo: false }));
    let stays = staying(&taken, at("2026-03-14T21:00:00+00:00"));
    assert!(stays[..11].iter().all(|stays| *stays));
    assert_eq!(
        stays[11..],
        [true, false],
        "the twelfth day's last one stays for its day"
    );
}

#[test]
fn five_years_of_daily_backups_leave_days_weeks_and_months() {
    let mut kept: Vec<Taken> = Vec::new();
    let first = at("2021-01-01T20:00:00+01:00");
    let mut now = first;
    for number in 0..5 * 365 {
        now = first + Days::new(number);
        kept.push(Taken { at: now, undo: false });
        let stays = staying(&kept, now);
        kept = kept
            .iter()
            .zip(stays)
            .filter_map(|(taken, stays)| stays.then_some(*taken))
            .collect();
    }
    assert_eq!(
        kept.iter()
            .filter(|taken| now - taken.at < TimeDelta::days(12))
            .count(),
        12
    );
    assert!((30..=46).contains(&kept.len()), "{}", kept.len());
    let oldest = kept.iter().map(|taken| taken.at).min().unwrap();
    assert!((now - oldest).num_days() > 23 * 30, "two years back: {oldest}");
}
