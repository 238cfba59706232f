use training::movement::Catalogue;

#[test]
fn the_shipped_files_load() {
    if let Err(error) = Catalogue::load() {
        panic!("{error}");
    }
}
