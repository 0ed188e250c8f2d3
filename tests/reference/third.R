# Every figure of the made-up wave in third_members.csv and third_answers.csv, as the files of results have it, in long
# form: table, item, code, what, group, column, value. A figure that is not defined has no row.
source("common.R")
suppressMessages(library(survey))
options(survey.lonely.psu = "fail", warn = 1)

members <- read.csv("third_members.csv", colClasses = "character")
answers <- read.csv("third_answers.csv", colClasses = "character", na.strings = NULL)
stands <- strsplit(members$clusters, ";")
names(stands) <- members$member
clusters <- sort(unique(unlist(stands)))
types <- unique(substr(clusters, 1, 1))
groups <- c("ALL", types, clusters)
inside <- function(group, of) sapply(stands[of], function(own) group == "ALL" || group %in% own || group %in% substr(own, 1, 1))
populations <- sapply(groups, function(group) sum(inside(group, members$member)))

out <- list()
put <- function(table, item, code, what, group, column, value) {
  value <- as.numeric(value)
  if (length(value) != 1 || !is.finite(value)) return(invisible())
  out[[length(out) + 1]] <<- c(table, item, code, what, group, column, sprintf("%.17g", value))
}
put_all <- function(table, item, code, what, group, values) for (column in names(values)) put(table, item, code, what, group, column, values[[column]])
z <- qnorm(0.975)

# --- A share with all its intervals, of counts.
intervals <- function(x, n, N) {
  found <- list()
  possible <- 0:N
  possible <- possible[possible >= x & N - possible >= n - x]
  above <- phyper(x - 1, possible, N - possible, n, lower.tail = FALSE)
  below <- phyper(x, possible, N - possible, n)
  kept <- possible[above > 0.025 & below > 0.025]
  found$hyp_low <- min(kept); found$hyp_high <- max(kept)
  p <- x / n
  wilson <- function(n) {
    centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
    half <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
    c(centre - half, centre + half)
  }
  plain <- wilson(n)
  finite <- if (n == N) rep(p, 2) else wilson(n * (N - 1) / (N - n))
  exact <- as.vector(binom.test(x, n)$conf.int)
  m <- n + z^2; q <- (x + z^2 / 2) / m
  ac <- q + c(-1, 1) * z * sqrt(q * (1 - q) / m)
  c(found, list(
    wilson_low = plain[1], wilson_high = plain[2], wilson_fpc_low = finite[1], wilson_fpc_high = finite[2],
    cp_low = exact[1], cp_high = exact[2], ac_low = max(0, ac[1]), ac_high = min(1, ac[2])
  ))
}
share <- function(x, n, N) c(list(population = N, n_valid = n, count = x, share = x / n, percent = floor((200 * x + n) / (2 * n))), intervals(x, n, N))

# --- Numbers.
describe <- function(y, N) {
  y <- sort(y); n <- length(y)
  if (n == 0) return(list())
  s <- if (n > 1) sd(y)
  fpc <- sqrt(1 - n / N)
  half <- if (n > 1 && n < N) qt(0.975, n - 1) * s / sqrt(n) * fpc
  q <- quantile(y, c(0.25, 0.5, 0.75), type = 7, names = FALSE)
  reach <- 1.5 * (q[3] - q[1])
  cut <- n %/% 10
  often <- table(y)
  most <- as.numeric(names(often))[often == max(often)]
  list(
    population = N, n_valid = n, sum = sum(y), mean = mean(y), sd = s, se = if (n > 1) s / sqrt(n), se_fpc = if (n > 1) s / sqrt(n) * fpc,
    mean_low = mean(y) - half, mean_high = mean(y) + half, trimmed_mean = mean(y[(cut + 1):(n - cut)]),
    min = y[1], q1 = q[1], median = q[2], q3 = q[3], max = y[n], below_fence = sum(y < q[1] - reach), above_fence = sum(y > q[3] + reach),
    mode = min(most), modes = length(most)
  )
}

# --- Each member once: what is not weighted.
one_of <- list(
  single = list(codes = 1:3, nets = list(high = 2:3)),
  grida = list(codes = 1:5, nets = list(top2 = 4:5)), gridb = list(codes = 1:5, nets = list(top2 = 4:5)),
  recommend = list(codes = 0:10, nets = list(detractors = 0:6, passives = 7:8, promoters = 9:10))
)
valid <- function(values, codes) suppressWarnings(ifelse(values %in% as.character(codes), as.numeric(values), NA))
ticks <- strsplit(answers$multiple, ";")
ranked <- strsplit(answers$ranking, ";")
given <- strsplit(answers$parts, ";")
part <- function(at) sapply(given, function(own) if (length(own) == 3) as.numeric(own[at]) else NA)
place <- function(code) sapply(ranked, function(own) if (length(own) == 0) NA else { at <- match(as.character(code), own); if (is.na(at)) 0 else at })
number <- suppressWarnings(as.numeric(answers$number))

for (group in groups) {
  own <- inside(group, answers$member)
  N <- populations[[group]]
  respondents <- sum(own)
  for (item in names(one_of)) {
    y <- valid(answers[[item]][own], one_of[[item]]$codes); y <- y[!is.na(y)]
    n <- length(y)
    if (n == 0) next
    so_far <- 0
    for (code in one_of[[item]]$codes) {
      x <- sum(y == code); so_far <- so_far + x / n
      put_all("frequencies", item, code, "", group, c(share(x, n, N), list(of_respondents = x / respondents, cumulative = so_far)))
    }
    for (net in names(one_of[[item]]$nets)) {
      x <- sum(y %in% one_of[[item]]$nets[[net]])
      put_all("frequencies", item, net, "", group, c(share(x, n, N), list(of_respondents = x / respondents)))
    }
    put_all("numbers", item, "", "", group, describe(y, N))
  }
  y <- valid(answers$recommend[own], 0:10); y <- y[!is.na(y)]; n <- length(y)
  if (n > 0) {
    counts <- c(sum(y >= 9), sum(y %in% 7:8), sum(y <= 6))
    score <- function(p, d) c(100 * (p - d), 100 * sqrt(p + d - (p - d)^2))
    own_score <- score(counts[1] / n, counts[3] / n); own_score[2] <- own_score[2] / sqrt(n)
    adjusted <- score((counts[1] + 0.75) / (n + 3), (counts[3] + 0.75) / (n + 3)); adjusted[2] <- adjusted[2] / sqrt(n + 3)
    fpc <- sqrt(1 - n / N)
    ends <- function(s) if (n < N) pmin(100, pmax(-100, s[1] + c(-1, 1) * z * s[2] * fpc)) else c(NA, NA)
    put_all("recommendation", "recommend", "", "", group, list(
      population = N, n_valid = n, promoters = counts[1], passives = counts[2], detractors = counts[3], nps = own_score[1], se = own_score[2],
      se_fpc = own_score[2] * fpc, low = ends(own_score)[1], high = ends(own_score)[2], adjusted_low = ends(adjusted)[1], adjusted_high = ends(adjusted)[2]
    ))
  }
  y <- number[own]; put_all("numbers", "number", "", "", group, describe(y[!is.na(y)], N))
  boxes <- ticks[own]; boxes <- boxes[lengths(boxes) > 0]; n <- length(boxes)
  if (n > 0) for (code in c(1:5, "any12")) {
    asked <- if (code == "any12") c("1", "2") else code
    x <- sum(sapply(boxes, function(own) any(asked %in% own)))
    put_all("multiple", "multiple", code, "", group, c(share(x, n, N), list(mean_mentions = mean(lengths(boxes)))))
  }
  for (code in 1:4) {
    y <- place(code)[own]; y <- y[!is.na(y)]; n <- length(y)
    if (n > 0) put_all("ranking", "ranking", code, "", group, list(
      n_valid = n, first_count = sum(y == 1), first_share = mean(y == 1), placed_count = sum(y > 0), placed_share = mean(y > 0), top = 3,
      points = mean(ifelse(y > 0, 4 - y, 0)), mean_rank = if (any(y > 0)) mean(y[y > 0])
    ))
  }
  for (code in 1:3) { y <- part(code)[own]; put_all("allocation", "parts", code, "", group, describe(y[!is.na(y)], N)) }
}

# --- Who did not answer. A member of several clusters, or types, is in a class of its own for the test.
answered <- members$member %in% answers$member
class_of <- list(
  type = sapply(stands, function(own) { own <- unique(substr(own, 1, 1)); if (length(own) == 1) own else "several" }),
  cluster = sapply(stands, function(own) if (length(own) == 1) own else "several")
)
for (attribute in names(class_of)) {
  for (class in if (attribute == "type") types else clusters) {
    own <- inside(class, members$member); alone <- class_of[[attribute]] == class
    put_all("nonresponse", attribute, class, "", "", list(population = sum(own), answered = sum(answered[own]), rate = mean(answered[own]),
      population_alone = sum(alone), answered_alone = sum(answered[alone])))
  }
  once <- class_of[[attribute]]
  counts <- table(once, answered)
  test <- suppressWarnings(chisq.test(counts, correct = FALSE))
  put_all("nonresponse", attribute, "ALL", "", "", list(
    population = nrow(members), answered = sum(answered), rate = mean(answered), population_alone = sum(once != "several"),
    answered_alone = sum(answered[once != "several"]), chi2 = test$statistic, df = test$parameter, p_chi2 = test$p.value,
    min_expected = min(test$expected), cramers_v = sqrt(test$statistic / sum(counts) / (min(dim(counts)) - 1)),
    r_indicator = 1 - 2 * sd(tapply(answered, once, mean)[once])
  ))
}

# --- Memberships: what is weighted. A cluster with fewer than two answers joins the one of its type with the fewest.
rows <- do.call(rbind, lapply(seq_len(nrow(answers)), function(i) data.frame(at = i, member = answers$member[i], cluster = stands[[answers$member[i]]])))
rows <- rows[order(rows$cluster, rows$at), ]
rows$type <- substr(rows$cluster, 1, 1)
n_of <- function(own) sum(rows$cluster %in% own)
N_of <- function(own) sum(populations[own])
strata <- as.list(clusters)
repeat {
  n <- sapply(strata, n_of); N <- sapply(strata, N_of)
  small <- which(n < 2 & n < N)
  if (length(small) == 0 || length(strata) == 1) break
  small <- small[order(n[small])][1]
  same <- setdiff(which(substr(sapply(strata, `[`, 1), 1, 1) == substr(strata[[small]][1], 1, 1)), small)
  if (length(same) == 0) same <- setdiff(seq_along(strata), small)
  into <- same[order(n[same])][1]
  strata[[into]] <- sort(c(strata[[into]], strata[[small]])); strata[[small]] <- NULL
}
stratum_of <- unlist(lapply(strata, function(own) setNames(rep(paste(own, collapse = "+"), length(own)), own)))
rows$stratum <- stratum_of[rows$cluster]
N_h <- sapply(strata, N_of); n_h <- sapply(strata, n_of); names(N_h) <- names(n_h) <- sapply(strata, paste, collapse = "+")
rows$N_h <- N_h[rows$stratum]; rows$start <- rows$N_h / n_h[rows$stratum]
for (column in c("size", "region")) rows[[column]] <- factor(members[[column]][match(rows$member, members$member)])

frame <- do.call(rbind, lapply(seq_len(nrow(members)), function(i) data.frame(size = members$size[i], region = members$region[i], cluster = stands[[i]])))
start <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N_h, weights = ~start, data = rows)
margin <- function(name) table(frame[[name]])
totals <- c(`(Intercept)` = nrow(frame), unlist(lapply(c("size", "region"), function(name) { of <- margin(name)[-1]; setNames(as.vector(of), paste0(name, names(of))) })))
raked <- calibrate(start, ~size + region, totals, calfun = "raking", epsilon = 1e-14, maxit = 200, force = TRUE)
designs <- list(stratified = start, raked = raked)
in_group <- function(group) group == "ALL" | rows$type == group | rows$cluster == group

for (group in groups) for (method in names(designs)) {
  w <- as.vector(weights(designs[[method]]))[in_group(group)]
  values <- list(answers = sum(inside(group, answers$member)), deff = if (length(w) > 0) length(w) * sum(w^2) / sum(w)^2, n_effective = if (length(w) > 0) sum(w)^2 / sum(w^2))
  if (method == "stratified" && group %in% clusters) {
    own <- stratum_of[[group]]
    values <- c(values, list(stratum_population = N_h[[own]], stratum_answers = n_h[[own]], weight = N_h[[own]] / n_h[[own]]))
  }
  put_all("weights", "", "", method, group, c(list(population = populations[[group]]), values))
}
for (name in c("size", "region")) for (class in names(margin(name))) {
  own <- rows[[name]] == class
  put_all("weights", paste0("member.", name), class, "raked", "ALL", list(
    population = margin(name)[[class]], answers = sum(own), sum_before = sum(rows$start[own]), sum_after = sum(weights(raked)[own])
  ))
}

# --- Weighted figures, and what the same is when every answer counts once.
items <- list()
add <- function(item, code, what, y) items[[length(items) + 1]] <<- list(item = item, code = code, what = what, y = y)
for (item in names(one_of)) {
  y <- valid(answers[[item]], one_of[[item]]$codes)
  for (code in one_of[[item]]$codes) add(item, code, "share", as.numeric(y == code))
  for (net in names(one_of[[item]]$nets)) add(item, net, "share", ifelse(is.na(y), NA, as.numeric(y %in% one_of[[item]]$nets[[net]])))
  add(item, "mean", "mean", y)
}
y <- valid(answers$recommend, 0:10)
add("recommend", "nps", "score", ifelse(is.na(y), NA, ifelse(y >= 9, 100, ifelse(y <= 6, -100, 0))))
for (code in c(1:5, "any12")) {
  asked <- if (code == "any12") c("1", "2") else code
  add("multiple", code, "share", ifelse(lengths(ticks) == 0, NA, sapply(ticks, function(own) as.numeric(any(asked %in% own)))))
}
add("number", "mean", "mean", number)
add("number", "total", "total", number)
for (code in 1:4) {
  at <- place(code)
  add("ranking", code, "first", as.numeric(at == 1)); add("ranking", code, "placed", as.numeric(at > 0))
  add("ranking", code, "points", ifelse(at > 0, 4 - at, 0)); add("ranking", code, "mean_rank", ifelse(!is.na(at) & at == 0, NA, at))
}
for (code in 1:3) add("parts", code, "part", part(code))
shares <- c("share", "first", "placed")
nothing <- list()

estimate <- function(design, own, inside, is_total) {
  y <- own$y[rows$at]
  kept <- inside & !is.na(y)
  n <- sum(kept)
  if (n == 0) return(nothing)
  y[is.na(y)] <- 0
  domain <- subset(update(design, item = y), kept)
  found <- if (is_total) svytotal(~item, domain) else svymean(~item, domain)
  value <- coef(found)[[1]]; variance <- vcov(found)[1, 1]
  w <- as.vector(weights(design))[kept]
  # What rounding leaves of no variance at all.
  if (variance < 1e-24 * max(1, value^2)) variance <- 0
  s <- sqrt(variance)
  df <- n - length(unique(rows$stratum[kept]))
  result <- list(population_estimated = if (is_total || identical(design, start)) sum(w), n_valid = n, n_effective = sum(w)^2 / sum(w^2),
    deff = n * sum(w^2) / sum(w)^2, value = value, se_fpc = s, df = df)
  if (df <= 0 || variance == 0) return(result)
  t <- qt(0.975, df)
  if (!own$what %in% shares) return(c(result, list(low = value - t * s, high = value + t * s)))
  if (value < 1e-12 || value > 1 - 1e-12) return(result)
  effective <- value * (1 - value) / variance * (qt(0.975, n - 1) / t)^2
  logit <- plogis(qlogis(value) + c(-1, 1) * t * s / (value * (1 - value)))
  c(result, list(
    low = qbeta(0.025, effective * value, effective * (1 - value) + 1), high = qbeta(0.975, effective * value + 1, effective * (1 - value)),
    logit_low = logit[1], logit_high = logit[2]
  ))
}
once <- function(own, group) {
  y <- own$y[inside(group, answers$member)]; y <- y[!is.na(y)]
  if (length(y) == 0) NULL else if (own$what == "total") sum(y) else mean(y)
}
for (method in names(designs)) for (group in c("ALL", types)) for (own in items) {
  found <- estimate(designs[[method]], own, in_group(group), own$what == "total")
  if (length(found) == 0) next
  put_all("weighted", own$item, own$code, paste(own$what, method), group, c(list(population = populations[[group]], unweighted = once(own, group)), found))
}
# A cluster is a sample of its own.
total <- Filter(function(own) own$what == "total", items)[[1]]
for (group in clusters) {
  of_cluster <- rows[rows$cluster == group, ]
  y <- total$y[of_cluster$at]; kept <- !is.na(y); n <- sum(kept)
  if (n == 0 || nrow(of_cluster) < 2 && nrow(of_cluster) < populations[[group]]) next
  of_cluster$y <- ifelse(kept, y, 0); of_cluster$N <- populations[[group]]
  design <- svydesign(ids = ~1, fpc = ~N, data = of_cluster)
  found <- svytotal(~y, subset(design, kept))
  s <- sqrt(vcov(found)[1, 1]); t <- qt(0.975, n - 1)
  put_all("weighted", "number", "total", "total stratified", group, list(
    population = populations[[group]], population_estimated = n * populations[[group]] / nrow(of_cluster), n_valid = n, n_effective = n, deff = 1,
    value = coef(found)[[1]], se_fpc = s, df = n - 1, low = coef(found)[[1]] - t * s, high = coef(found)[[1]] + t * s, unweighted = once(total, group)
  ))
}

# --- Weighted quartiles with Woodruff's ranges.
quantile_of <- function(y, w, p) { o <- order(y); y[o][which(cumsum(w[o]) / sum(w) >= p - 1e-12)[1]] }
y <- number[rows$at]
for (group in c("ALL", types)) for (at in 1:3) {
  kept <- in_group(group) & !is.na(y); n <- sum(kept)
  w <- as.vector(weights(start))[kept]
  q <- quantile_of(y[kept], w, at / 4)
  up_to <- subset(update(start, up_to = as.numeric(!is.na(y) & y <= q)), kept)
  m <- svymean(~up_to, up_to); p <- coef(m)[[1]]; v <- vcov(m)[1, 1]
  df <- n - length(unique(rows$stratum[kept])); t <- qt(0.975, df)
  effective <- p * (1 - p) / v * (qt(0.975, n - 1) / t)^2
  ends <- sapply(c(qbeta(0.025, effective * p, effective * (1 - p) + 1), qbeta(0.975, effective * p + 1, effective * (1 - p))), function(p) quantile_of(y[kept], w, p))
  plain <- number[inside(group, answers$member)]
  code <- c("q1", "median", "q3")[at]
  put_all("weighted", "number", code, paste(code, "stratified"), group, list(
    population = populations[[group]], population_estimated = sum(w), n_valid = n, n_effective = sum(w)^2 / sum(w^2), deff = n * sum(w^2) / sum(w)^2,
    value = q, se_fpc = (ends[2] - ends[1]) / (2 * t), df = df, low = ends[1], high = ends[2],
    unweighted = quantile(plain[!is.na(plain)], at / 4, type = 7, names = FALSE)
  ))
}

# --- Type by answer: Rao and Scott.
tested <- function(item, code, values) {
  kept <- !is.na(values[rows$at])
  design <- subset(update(start, a = factor(rows$type), b = factor(values[rows$at])), kept)
  f <- svychisq(~a + b, design, statistic = "F")
  ndf <- f$parameter[[1]]
  nu <- sum(kept) - length(unique(rows$stratum[kept]))
  put_all("rao_scott", item, code, "", "", list(f = f$statistic, df1 = ndf, df2 = ndf * nu, p = pf(f$statistic[[1]], ndf, ndf * nu, lower.tail = FALSE)))
}
for (item in names(one_of)) tested(item, "", valid(answers[[item]], one_of[[item]]$codes))
for (own in Filter(function(own) own$item == "multiple" && own$code != "any12", items)) tested("multiple", own$code, own$y)

# --- Each cluster against the rest of its type: shares as they came, Newcombe from Wilson with finite population, Fisher, Holm.
finite <- function(x, n, N) { found <- intervals(x, n, N); c(found$wilson_fpc_low, found$wilson_fpc_high) }
for (own in Filter(function(own) own$what %in% c("share", "placed"), items)) for (type in types) {
  found <- list()
  of_type <- clusters[substr(clusters, 1, 1) == type]
  for (cluster in of_type) {
    here <- inside(cluster, answers$member); there <- inside(type, answers$member) & !here
    a <- own$y[here]; a <- a[!is.na(a)]; b <- own$y[there]; b <- b[!is.na(b)]
    if (length(a) == 0 || length(b) == 0) next
    Na <- populations[[cluster]]; Nb <- populations[[type]] - Na
    x <- c(sum(a), sum(b)); n <- c(length(a), length(b)); p <- x / n
    ra <- finite(x[1], n[1], Na); rb <- finite(x[2], n[2], Nb)
    d <- p[1] - p[2]
    ends <- c(d - sqrt((p[1] - ra[1])^2 + (rb[2] - p[2])^2), d + sqrt((ra[2] - p[1])^2 + (p[2] - rb[1])^2))
    fisher <- if (sum(x) > 0 && sum(x) < sum(n)) fisher.test(rbind(x, n - x))$p.value
    found[[cluster]] <- list(n_valid = n[1], count = x[1], share = p[1], rest_n_valid = n[2], rest_count = x[2], rest_share = p[2],
      difference = d, diff_low = ends[1], diff_high = ends[2], p_fisher = fisher)
  }
  ps <- sapply(found, function(one) if (is.null(one$p_fisher)) NA else one$p_fisher)
  for (cluster in names(found)) put_all("cluster_vs_rest", own$item, own$code, "", cluster, c(found[[cluster]],
    list(p_holm = p.adjust(ps, "holm")[[cluster]], p_bonferroni = p.adjust(ps, "bonferroni")[[cluster]])))
}

# --- Whether groups differ: types, and the clusters of each. A member of two groups is in both.
associated <- function(counts) {
  counts <- counts[rowSums(counts) > 0, colSums(counts) > 0, drop = FALSE]
  r <- nrow(counts); c <- ncol(counts); n <- sum(counts)
  if (r < 2 || c < 2) return(list())
  test <- suppressWarnings(chisq.test(counts, correct = FALSE))
  x2 <- test$statistic[[1]]; df <- test$parameter[[1]]
  g2 <- 2 * sum(ifelse(counts > 0, counts * log(counts / test$expected), 0))
  phi2 <- max(0, x2 / n - (r - 1) * (c - 1) / (n - 1))
  smaller <- min(r - (r - 1)^2 / (n - 1), c - (c - 1)^2 / (n - 1)) - 1
  less_one <- x2 * (n - 1) / n
  list(
    chi2 = x2, df = df, p_chi2 = test$p.value, p_n_minus_1 = if (df == 1) pchisq(less_one, 1, lower.tail = FALSE),
    g2 = g2, p_g2 = pchisq(g2, df, lower.tail = FALSE), min_expected = min(test$expected), cramers_v = sqrt(x2 / n / (min(r, c) - 1)),
    cramers_v_corrected = if (smaller > 0) sqrt(phi2 / smaller), p_fisher = if (df == 1) fisher.test(counts)$p.value
  )
}
ranks_of <- function(of) {
  if (length(of) < 2 || length(unique(unlist(of))) < 2) return(list())
  test <- kruskal.test(of); n <- length(unlist(of))
  found <- list(kw_h = test$statistic, kw_df = test$parameter, p_kw = test$p.value, epsilon2 = test$statistic / (n - 1))
  if (length(of) > 2) return(found)
  two <- suppressWarnings(wilcox.test(of[[1]], of[[2]]))
  c(found, list(mw_u = two$statistic, p_mw = two$p.value, rank_biserial = 2 * two$statistic / prod(lengths(of)) - 1))
}
means_of <- function(of) {
  if (length(of) < 2) return(list())
  y <- unlist(of); g <- factor(rep(seq_along(of), lengths(of))); n <- length(y); k <- length(of)
  within <- sum(sapply(of, function(own) sum((own - mean(own))^2))); all <- sum((y - mean(y))^2); between <- all - within
  f <- (between / (k - 1)) / (within / (n - k))
  found <- list(anova_f = f, p_anova = pf(f, k - 1, n - k, lower.tail = FALSE), eta2 = between / all,
    omega2 = (between - (k - 1) * within / (n - k)) / (all + within / (n - k)))
  if (all(lengths(of) > 1)) {
    welch <- oneway.test(y ~ g)
    found <- c(found, list(welch_f = welch$statistic, welch_df1 = welch$parameter[[1]], welch_df2 = welch$parameter[[2]], p_welch = welch$p.value))
  }
  if (k > 2) return(found)
  m <- n - 2; d <- (mean(of[[1]]) - mean(of[[2]])) / sqrt(within / m)
  found <- c(found, list(cohen_d = d, hedges_g = d * exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)))
  if (all(lengths(of) > 1)) { t <- t.test(of[[1]], of[[2]]); found <- c(found, list(welch_t = t$statistic, welch_t_df = t$parameter, p_welch_t = t$p.value)) }
  found
}
families <- c(list(types = types), setNames(lapply(types, function(type) clusters[substr(clusters, 1, 1) == type]), paste("clusters of", types)))
for (among in names(families)) {
  by_group <- function(y) Filter(length, lapply(families[[among]], function(group) { own <- y[inside(group, answers$member)]; own[!is.na(own)] }))
  counted <- function(of, codes) t(sapply(of, function(own) sapply(codes, function(code) sum(own == code))))
  put_of <- function(item, code, what, of, values) put_all("comparisons", item, code, what, among, c(list(groups = length(of), left_out = length(families[[among]]) - length(of), n_valid = length(unlist(of))), values))
  for (item in names(one_of)) {
    of <- by_group(valid(answers[[item]], one_of[[item]]$codes))
    if (length(of) > 0) put_of(item, "", "", of, c(associated(counted(of, one_of[[item]]$codes)), ranks_of(of)))
  }
  of <- by_group(number); put_of("number", "", "", of, means_of(of))
  for (own in Filter(function(own) own$item == "multiple" && own$code != "any12", items)) {
    of <- by_group(own$y); put_of("multiple", own$code, "", of, associated(counted(of, 1:0)))
  }
  for (code in 1:4) {
    of <- by_group(place(code))
    put_of("ranking", code, "placed", of, associated(counted(lapply(of, function(own) as.numeric(own > 0)), 1:0)))
    put_of("ranking", code, "places", of, ranks_of(lapply(of, function(own) ifelse(own > 0, own, 4))))
  }
}

written <- as.data.frame(do.call(rbind, out), stringsAsFactors = FALSE)
names(written) <- c("table", "item", "code", "what", "group", "column", "value")
write.table(written, "third_figures.csv", sep = ",", row.names = FALSE, quote = FALSE, na = "", eol = "\n")
