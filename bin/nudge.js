#!/usr/bin/env node
// CommonJS (see package.json beside this file): to start Node's loader for ES modules takes a quarter as long as to start
// Node, and --version needs nothing of it.
const { enableCompileCache } = require('node:module');

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  // From Node 22.1 on, code that was compiled once is kept.
  enableCompileCache?.();
  import('../dist/main.js');
}
