/// One measure: what it took, what it is held against, how they compare and how they may.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    name: String,
    value: String,
    reference: String,
    ratio: Option<f64>,
    limit: Option<f64>,
}

impl Row {
    /// Reads `name⇥value⇥reference⇥ratio⇥limit`. Value and reference carry their units; `-` means there is none.
    pub fn read(line: &str) -> Option<Self> {
        let mut fields = line.split('\t').map(str::trim);
        let mut next = || fields.next().map(str::to_owned);
        let (name, value, reference) = (next()?, next()?, next()?);
        let (ratio, limit) = (next()?, next()?);
        let row = Self {
            name,
            value,
            reference,
            ratio: ratio.parse().ok(),
            limit: limit.parse().ok(),
        };
        next().is_none().then_some(row)
    }

    pub fn within(&self) -> bool {
        match (self.ratio, self.limit) {
            (Some(ratio), Some(limit)) => ratio <= limit,
            (None, _) | (_, None) => true,
        }
    }

    fn cells(&self) -> [String; 5] {
        let number =
            |number: Option<f64>| number.map_or_else(|| "-".to_owned(), |number| format!("{number:.2}"));
        let limit = match self.limit {
            Some(limit) if self.within() => format!("≤ {limit:.2}"),
            Some(limit) => format!("≤ {limit:.2}  OVER"),
            None => String::new(),
        };
        [
            self.name.clone(),
            self.value.clone(),
            self.reference.clone(),
            number(self.ratio),
            limit,
        ]
    }
}

/// Returns the rows under a heading, in columns.
pub fn table(rows: &[Row]) -> String {
    let heading = ["what", "took", "against", "ratio", "limit"].map(str::to_owned);
    let lines: Vec<[String; 5]> = [heading].into_iter().chain(rows.iter().map(Row::cells)).collect();
    let width = |column: usize| {
        lines
            .iter()
            .map(|line| line[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths = [0, 1, 2, 3].map(width);
    let mut text = String::new();
    for [name, value, reference, ratio, limit] in &lines {
        let [a, b, c, d] = widths;
        text.push_str(&format!(
            "  {name:a$}  {value:>b$}  {reference:>c$}  {ratio:>d$}  {limit}"
        ));
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_five_fields_is_a_measure_and_nothing_else_is() {
        let row = Row::read("check-in\t180 µs\t150 µs\t1.2\t1.5");
        assert!(row.as_ref().is_some_and(Row::within));
        assert_eq!(Row::read("warning: something"), None);
        assert_eq!(Row::read("a\tb\tc\t1\t2\tmore"), None);
    }

    #[test]
    fn over_its_limit_is_said_and_no_limit_is_never_over() {
        let over = Row::read("start\t0.60 s\t0.40 s\t1.5\t1.3");
        let free = Row::read("generate\t2.1 ms\t-\t-\t-");
        assert!(!over.as_ref().is_some_and(Row::within));
        assert!(free.as_ref().is_some_and(Row::within));
        let rows: Vec<Row> = over.into_iter().chain(free).collect();
        assert_eq!(
            table(&rows),
            "  what        took  against  ratio  limit\n  \
               start     0.60 s   0.40 s   1.50  ≤ 1.30  OVER\n  \
               generate  2.1 ms        -      -\n"
        );
    }
}
