import { type Finding, type RuleName, severities, type Severity } from '../../shared/act/checks/index.ts';

/** The findings of one rule that weigh alike, in reading order. */
export interface RuleGroup {
  rule: RuleName;
  /** The clauses it rests on: the end of a part on one, that of a clause on another. */
  clauses: string[];
  findings: Finding[];
}

export interface SeverityGroup {
  severity: Severity;
  count: number;
  rules: RuleGroup[];
}

/** Findings by weight, and in each by rule; a rule stands where its first finding does. Weights without findings are left out. */
export function groupFindings(findings: readonly Finding[]): SeverityGroup[] {
  return severities.flatMap((severity): SeverityGroup[] => {
    const rules = new Map<RuleName, RuleGroup>();
    let count = 0;
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      count++;
      const { rule, clause } = finding;
      const group = rules.get(rule) ?? { rule, clauses: [], findings: [] };
      rules.set(rule, group);
      group.findings.push(finding);
      if (clause !== null && !group.clauses.includes(clause)) group.clauses.push(clause);
    }
    return count > 0 ? [{ severity, count, rules: [...rules.values()] }] : [];
  });
}

/** What stands around the characters meant, to be shown in a line: `… əvvəl ` `meant` ` sonra …`. */
export function excerptOf(text: string, from: number, to: number): { before: string; meant: string; after: string } | null {
  const meant = text.slice(from, to);
  if (meant.trim() === '' || meant.length > 60) return null;
  const [low, high] = [Math.max(0, from - 40), Math.min(text.length, to + 40)];
  const before = text.slice(low, from);
  const after = text.slice(to, high);
  return {
    before: low > 0 ? `…${before.slice(before.indexOf(' ') + 1)}` : before,
    meant,
    after: high < text.length ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))}…` : after,
  };
}
