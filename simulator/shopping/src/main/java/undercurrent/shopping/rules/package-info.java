/// The rules of merchandisers: conditions over columns of a candidate, and what they do to the
/// requests of a shop.
///
/// [RuleColumn] × [RuleOperator] → [RuleTerm] → [Rule] → [RuleList] is what a rule file says;
/// [CompiledRule] is a rule over live tables, as filtering runs it; [RuleTrial] replays requests
/// through a list before it goes into service, and [RuleVerdict] tells why an item is not shown.
@NullMarked
package undercurrent.shopping.rules;

import org.jspecify.annotations.NullMarked;
