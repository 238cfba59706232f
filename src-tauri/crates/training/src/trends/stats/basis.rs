//! What a series says beside other series: least squares by an orthonormal basis (Gram–Schmidt in its stable order).

/// Share of its length that a column must keep beside those before it, else it says nothing new.
const SAYS_NOTHING_NEW: f64 = 1e-9;

fn product(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

/// Directions of unit length, each at right angles to all others.
pub(super) struct Basis(Vec<Vec<f64>>);

impl Basis {
    /// Returns the basis of what `columns` span; a column that follows from those before it is left out.
    pub(super) fn of(columns: &[Vec<f64>]) -> Self {
        let mut basis = Self(Vec::new());
        for column in columns {
            let rest = basis.beside(column);
            let (long, was) = (product(&rest, &rest).sqrt(), product(column, column).sqrt());
            if long > was * SAYS_NOTHING_NEW {
                basis.0.push(rest.iter().map(|value| value / long).collect());
            }
        }
        basis
    }

    /// Returns what is left of `values` once everything that the basis explains is taken away.
    pub(super) fn beside(&self, values: &[f64]) -> Vec<f64> {
        let mut rest = values.to_vec();
        for direction in &self.0 {
            let along = product(&rest, direction);
            for (value, unit) in rest.iter_mut().zip(direction) {
                *value -= along * unit;
            }
        }
        rest
    }

    /// Returns the directions.
    pub(super) fn directions(&self) -> &[Vec<f64>] {
        &self.0
    }
}
