//! What is generated for the interface and the window comes from the registry alone.

#[test]
fn every_command_is_in_the_bindings_and_in_the_capability() {
    let folder = tempfile::tempdir().unwrap();
    api::bindings::export(folder.path()).unwrap();
    let commands = std::fs::read_to_string(folder.path().join("Commands.ts")).unwrap();
    let capability: serde_json::Value = serde_json::from_str(&api::bindings::capability()).unwrap();
    let permissions = capability["permissions"].as_array().unwrap();
    for command in api::commands() {
        assert!(
            commands.contains(&format!("  {}: {{ request: ", command.name)),
            "{}",
            command.name
        );
        let permission = format!("allow-{}", command.name.replace('_', "-"));
        assert!(
            permissions.iter().any(|known| *known == permission),
            "{permission}"
        );
    }
    let index = std::fs::read_to_string(folder.path().join("index.ts")).unwrap();
    for name in ["TodayView", "PlayerEvent", "Failure", "Tag", "Reason"] {
        assert!(index.contains(&format!("{{ {name} }}")), "{name}");
    }
}

#[test]
fn numbers_are_numbers_in_typescript() {
    let folder = tempfile::tempdir().unwrap();
    api::bindings::export(folder.path()).unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        assert!(!text.contains("bigint"), "{text}");
    }
}
