//! Who a day was moved with: kept, changed, taken back, found again, and never counted.

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

fn says(person: &mut Person, day: Option<&str>, people: &str) -> Value {
    person.does(
        "record_company",
        json!({ "day": day, "company": { "with": people } }),
    )["id"]
        .clone()
}

fn page(person: &mut Person) -> Value {
    let day = person.sees("view_app")["day"].clone();
    person.does("view_journal_day", json!({ "day": day }))
}

#[test]
fn the_people_of_a_day_stand_on_its_page_are_found_and_can_be_taken_back() {
    let mut person = Person::with_profile();
    assert_eq!(page(&mut person)["company"], Value::Null);
    let first = says(&mut person, None, " Ana ,, the Tuesday group,");
    let said = page(&mut person)["company"].clone();
    assert_eq!(said["company"]["with"], "Ana, the Tuesday group");
    let found = person.does("search_journal", json!({ "words": "tuesday" }));
    assert_eq!(found["found"][0]["place"], "company", "{found}");

    let second = says(&mut person, None, "Ana");
    assert_eq!(page(&mut person)["company"]["company"]["with"], "Ana");
    person.does("retract_record", json!({ "id": second }));
    assert_eq!(
        page(&mut person)["company"]["company"]["with"],
        "Ana, the Tuesday group"
    );
    person.does("retract_record", json!({ "id": first }));
    assert_eq!(page(&mut person)["company"], Value::Null);
    assert_eq!(
        person.does("search_journal", json!({ "words": "tuesday" }))["total"],
        0
    );
}

#[test]
fn people_of_late_are_offered_once_each_the_latest_first() {
    let mut person = Person::with_profile();
    says(&mut person, None, "Ana, Ben");
    person.tomorrow();
    says(&mut person, None, "Cleo, ana");
    let offered = person.does("view_companions", json!({}));
    assert_eq!(offered["names"], json!(["Cleo", "ana", "Ben"]));
    says(&mut person, None, "");
    assert_eq!(
        page(&mut person)["company"],
        Value::Null,
        "an empty answer takes them away"
    );
    assert_eq!(
        person.does("view_companions", json!({}))["names"],
        json!(["Ana", "Ben"])
    );
}

#[test]
fn too_many_names_and_days_to_come_are_refused_kindly() {
    let mut person = Person::with_profile();
    let long = json!({ "company": { "with": "a".repeat(201) } });
    let refused = person.is_refused("record_company", long);
    assert_eq!(
        (refused.code, refused.field.as_deref()),
        (Code::InvalidRequest, Some("company.with"))
    );
    let later = json!({ "day": "2099-01-01", "company": { "with": "Ana" } });
    assert_eq!(person.is_refused("record_company", later).code, Code::DayInFuture);
}
