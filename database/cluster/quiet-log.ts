/**
 * PostgreSQL's log keeps no statement of ours and no detail of one: they carry their values, so that what somebody wrote,
 * and how they voted, would stand there in plain words as soon as one fails or is slow. The first of each is what we set.
 */
export const quietLog: Readonly<Record<string, readonly [string, ...string[]]>> = {
  log_min_error_statement: ['panic'],
  // DETAIL says the values of a key that was there already, and the whole row that broke a rule.
  log_error_verbosity: ['terse'],
  log_parameter_max_length_on_error: ['0'],
  log_statement: ['none', 'ddl'],
  log_min_duration_statement: ['-1'],
  log_min_duration_sample: ['-1'],
  log_transaction_sample_rate: ['0'],
};
