//! A small system of equations.

/// `a⁻¹·b` by Gaussian elimination with the largest pivot. Nothing when `a` has no inverse.
pub(super) fn solve(mut a: Vec<Vec<f64>>, mut b: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let n = a.len();
    let scale = a.iter().flatten().fold(0.0_f64, |most, value| most.max(value.abs()));
    for at in 0..n {
        let pivot = (at..n).max_by(|&x, &y| a[x][at].abs().total_cmp(&a[y][at].abs()))?;
        if a[pivot][at].abs() <= scale * 1e-14 {
            return None;
        }
        a.swap(at, pivot);
        b.swap(at, pivot);
        for row in 0..n {
            if row != at {
                let factor = a[row][at] / a[at][at];
                take(&mut a, row, at, factor);
                take(&mut b, row, at, factor);
            }
        }
    }
    for (row, own) in b.iter_mut().enumerate() {
        own.iter_mut().for_each(|value| *value /= a[row][row]);
    }
    Some(b)
}

/// Takes `factor` times row `from` away from row `row`.
fn take(matrix: &mut [Vec<f64>], row: usize, from: usize, factor: f64) {
    for column in 0..matrix[row].len() {
        let off = factor * matrix[from][column];
        matrix[row][column] -= off;
    }
}
