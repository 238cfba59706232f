//! What is written beside the lines.

use training::check_in::Illness;
use training::occasion::{Occasion, OccasionKind};
use training::trends::{Chapter, MarkKind, Span, chapter};
use training::vocabulary::PlaceKind;

use crate::life::{ago, morning, since, today};

#[test]
fn illness_travel_albums_and_exams_stand_on_their_days() {
    let mut history = since(120);
    for day in [20, 19, 17, 5] {
        let mut ill = morning(10, 450);
        ill.illness = Illness::Unwell;
        history.check_ins.insert(ago(day), ill);
    }
    let mut away = morning(15, 450);
    away.place = Some(PlaceKind::Travel);
    history.check_ins.insert(ago(12), away);
    let exams = Occasion {
        kind: OccasionKind::Exams,
        from: ago(40),
        to: ago(31),
    };
    let view = chapter(
        &history,
        today(),
        Span::ThreeMonths,
        Chapter::Mornings,
        &[ago(60), ago(100)],
        &[exams],
    );
    let told: Vec<_> = view
        .marks
        .iter()
        .map(|mark| (mark.kind, 90 - mark.x, 90 - mark.until))
        .collect();
    assert_eq!(
        told,
        [
            (MarkKind::Album, 60, 60),
            (MarkKind::Exams, 40, 31),
            (MarkKind::Illness, 20, 17),
            (MarkKind::Travel, 12, 12),
            (MarkKind::Illness, 5, 5),
        ]
    );
    assert!(
        view.marks
            .iter()
            .all(|mark| mark.day == ago(u64::try_from(90 - mark.x).unwrap()))
    );
}

#[test]
fn what_is_to_come_is_not_told() {
    let later = Occasion {
        kind: OccasionKind::Exams,
        from: today() + chrono::Days::new(3),
        to: today() + chrono::Days::new(9),
    };
    let view = chapter(
        &since(60),
        today(),
        Span::FourWeeks,
        Chapter::Mornings,
        &[],
        &[later],
    );
    assert_eq!(view.marks, []);
}
