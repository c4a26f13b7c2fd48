import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Prints the result as one plain line at the end. */
class PlainClosingLine implements Reporter {
  private passed = 0
  private failed = 0
  private skipped = 0

  onTestEnd(_test: TestCase, result: TestResult): void {
    if (result.status === 'passed') this.passed += 1
    else if (result.status === 'skipped') this.skipped += 1
    else this.failed += 1
  }

  onEnd(result: FullResult): void {
    if (result.status !== 'passed' && this.failed === 0) this.failed = 1
    const skipped = this.skipped > 0 ? `, ${String(this.skipped)} skipped` : ''
    console.log(`\n${String(this.passed)} passed, ${String(this.failed)} failed${skipped}`)
  }
}

// Playwright requires a default export.
export default PlainClosingLine
