// `npm run demo`: makes the demo vault in ./demo-vault and shows what nudge makes of it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const nudge = fileURLToPath(new URL('../bin/nudge.js', import.meta.url));
const vault = 'demo-vault';

function run(...args) {
  console.log(`\n$ nudge ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [nudge, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (existsSync(vault)) console.log(`${vault} is there already: it is used as it is. Remove it to have a fresh one.`);
else run('demo', vault);
run('next', '--vault', vault, '--no-input');
run('audit', '--vault', vault, '--no-input');
console.log(`\nnpm link puts nudge on the PATH. Then: cd ${vault} && nudge`);
