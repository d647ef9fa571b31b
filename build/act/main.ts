/** `npm run -s act -- COMMAND …`: the text of an act from the command line. Each command is one file beside this one. */
const commands = {
  compare: () => import('./compare.ts'),
  convert: () => import('./convert.ts'),
  parse: () => import('./parse.ts'),
  lint: () => import('./lint.ts'),
};

const [name, ...args] = process.argv.slice(2);
if (!name || !Object.hasOwn(commands, name)) {
  console.error(`Usage: npm run -s act -- COMMAND …\nCommands: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
const { run } = await commands[name as keyof typeof commands]();
process.exitCode = await run(args);

export {};
