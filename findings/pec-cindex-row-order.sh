#!/usr/bin/env bash
# pec 2022.05.04 (Debian 12: r-cran-pec 2022.05.04-1; not seen to be known): cindex, the concordance of predicted with
# seen times to an event, counts two people whose events fall at the same time, as in months, as concordant or not by
# the order of their rows, without a word. By its manual such pairs are left out when tiedOutcomeIn is TRUE, as it is
# when nothing is said, and without censoring the result is that of Hmisc's rcorr.cens; it is when tiedOutcomeIn is
# FALSE. Of data sorted by what predicts, as by risk group, the same model has 0.65 or 0.76 for 0.73.
#
# Seen with R 4.2.2; a Cox regression of 150 people, all with an event; times in quarters; coxph: survival's own
# concordance:
#   rows sorted by                 cindex      FALSE      Hmisc's rcorr.cens  coxph
#   nothing                         0.710      0.728                   0.728  0.728
#   score, lowest first             0.645      0.728                   0.728  0.728
#   score, highest first            0.759      0.728                   0.728  0.728
#   exact times: nothing            0.707      0.707                   0.707  0.707
#   exact times: lowest first       0.707      0.707                   0.707  0.707
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-pec=2022.05.04-1 r-cran-{acepack,backports,base64enc,bslib,cachem,caret,checkmate,class,cli,clock,cluster,cmprsk,codetools,colorspace,commonmark,conquer,crayon,data.table,deldir,digest,doparallel,dplyr,e1071,ellipsis,evaluate,fansi,farver,fastmap,fontawesome,foreach,foreign,formula,fs,future,future.apply,generics,ggplot2,globals,glue,gower,gridextra,gtable,hardhat,highr,hmisc,htmltable,htmltools,htmlwidgets,httpuv,interp,ipred,isoband,iterators,jpeg,jquerylib,jsonlite,kernsmooth,knitr,labeling,later,lattice,latticeextra,lava,lifecycle,listenv,lubridate,magrittr,mass,matrix,matrixmodels,matrixstats,memoise,mets,mgcv,mime,modelmetrics,multcomp,munsell,mvtnorm,nlme,nnet,numderiv,parallelly,pillar,pkgconfig,plotrix,plyr,png,polspline,proc,prodlim,progressr,promises,proxy,publish,purrr,quantreg,r6,ranger,rappdirs,rcolorbrewer,rcpp,recipes,reshape2,riskregression,rlang,rmarkdown,rms,rpart,rstudioapi,sandwich,sass,scales,shiny,sourcetools,sparsem,squarem,stringi,stringr,survival,th.data,tibble,tidyr,tidyselect,timechange,timedate,timereg,tinytex,tzdb,utf8,vctrs,viridis,viridislite,withr,xfun,xtable,yaml,zoo} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({
  library(survival)
  library(pec)
})
stopifnot(packageVersion("pec") == "2022.5.4", startsWith(find.package("pec"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
score <- rnorm(150)
exact <- data.frame(score, time = rexp(150, exp(score)), event = 1)
quarters <- transform(exact, time = ceiling(4 * time))
cat(sprintf("%-30s %6s  %9s    %20s  %5s\n", "rows sorted by", "cindex", "FALSE", "Hmisc's rcorr.cens", "coxph"))
say <- function(name, data) {
  fit <- coxph(Surv(time, event) ~ score, data, x = TRUE, y = TRUE)
  told <- function(...) {
    answer <- cindex(list(cox = fit), formula = Surv(time, event) ~ 1, data = data, eval.times = max(data$time), verbose = FALSE, ...)
    answer$AppCindex$cox
  }
  stopifnot(told() == told(tiedOutcomeIn = TRUE))
  cat(sprintf("%-30s %6.3f  %9.3f    %20.3f  %5.3f\n", name, told(), told(tiedOutcomeIn = FALSE),
    Hmisc::rcorr.cens(-predict(fit), Surv(data$time, data$event))["C Index"], concordance(fit)$concordance))
}
say("nothing", quarters)
say("score, lowest first", quarters[order(quarters$score), ])
say("score, highest first", quarters[order(-quarters$score), ])
say("exact times: nothing", exact)
say("exact times: lowest first", exact[order(exact$score), ])
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
