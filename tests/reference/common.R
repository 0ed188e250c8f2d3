# Shared by the R scripts here: how a number, a list and a row is written.

# 17 significant digits; an undefined number is an empty cell.
number <- function(value) {
  if (length(value) == 0) return("")
  value <- as.numeric(value)[1]
  if (!is.finite(value)) "" else sprintf("%.17g", value)
}

# A list is joined with spaces; something undefined in it is NaN.
joined <- function(values) {
  if (length(values) == 0) return("")
  paste(sapply(as.numeric(values), function(v) if (is.finite(v)) sprintf("%.17g", v) else "NaN"), collapse = " ")
}

# A row is a named list; text is left as it is.
row_of <- function(...) {
  cells <- list(...)
  as.data.frame(lapply(cells, function(cell) if (is.character(cell)) cell else number(cell)), stringsAsFactors = FALSE)
}

save <- function(rows, file) {
  write.table(do.call(rbind, rows), file, sep = ",", row.names = FALSE, quote = FALSE, na = "", eol = "\n")
}

# Nothing where R stops because the number does not exist.
or_nothing <- function(expression) tryCatch(suppressWarnings(expression), error = function(e) NULL)
