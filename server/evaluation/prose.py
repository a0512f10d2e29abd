"""What a report says beside its figures: how they were measured, and how to read them."""

WHAT = (
    "Each market is made up: prices, response curves, click and result rates are drawn by a seed, and hidden. The "
    "planner sees only the campaigns of past planners, who bought what was popular and what they knew to be cheap "
    "in their country (5 % tried anything), with better advertisers spending more; also hidden are effects that "
    "no pair of facts explains, the drift of prices, how people overlap, and how well the advertiser of a brief "
    "buys. The markets share one author with the planner: they compare strategies and test promises, and foretell "
    "no real uplift."
)
SHARES = (
    "Outcomes are expected ones, under the hidden truth, as shares of an oracle's: the same candidate lines, "
    "minimums and number of ad sets, but with the true curves in hand. What is missing to 100 % is the regret. "
    "The worst tenth is the 10th percentile over briefs. In brackets are 95 % intervals from resampled markets "
    "and, within them, briefs (a market's briefs share one history; with few markets they err on the wide side). "
    "The best single line ignores how many ad sets a budget calls for, so it may pass 100 %. The heuristic is the "
    "seven rules with money by score."
)
PROMISES = (
    "The planner promises the expected outcome from all comparable campaigns, for its own plan and for the "
    "heuristic's. Who promises what the best-scored past campaign of each ad set cost promises too much, because "
    "campaigns are best partly by luck (the winner's curse). 100 % is a promise kept; below it less came than was "
    "promised. Every brief counts the same, in units of what the planner expected of the plan."
)
INTERVALS = (
    "One course of events is drawn for every optimized plan. An 80 % interval should hold it in 80 of 100 cases: "
    "fewer means too sure, many more means too vague."
)
BACKTEST = (
    "Earlier campaigns foretell later ones, by time: the estimate is fitted on what had finished by one of three "
    "days and foretells what started after it. Delivered over promised is a ratio of means, every campaign "
    "counting the same in units of what was expected of it; half of the campaigns miss by less than the typical "
    "miss. Intervals in brackets come from resampled months."
)
BASELINES = (
    "The same later campaigns, foretold by the median of their country, objective and format, and by the "
    "best-scored campaign of their combination. What the estimate misses on a sample of the campaigns it was "
    "fitted on is roughly each campaign's own luck, which nobody foretells; with few campaigns it varies. Medians "
    "lie below means, so what came lies above them."
)
