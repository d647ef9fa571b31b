/** `npm run -s bench -- COMMAND …`: how fast things are. Each command is one file beside this one. */
const commands = {
  editor: () => import('./editor.ts'),
  parse: () => import('./parse.ts'),
};

const [name, ...args] = process.argv.slice(2);
if (!name || !Object.hasOwn(commands, name)) {
  console.error(`Usage: npm run -s bench -- COMMAND …\nCommands: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
const { run } = await commands[name as keyof typeof commands]();
process.exitCode = await run(args);

export {};
