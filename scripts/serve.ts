import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { buildIfChanged } from './lib/build-site.ts';
import { EXIT, runCommand, UsageError } from './lib/terminal.ts';

const HELP = `用法  npm start [-- --host] [-- --port 4321]
装好依赖，检查内容，构建站点与检索索引，然后在本机提供浏览。内容没有变化时直接开始。

  --host [地址]  缺省只在本机（127.0.0.1）；写 --host 供同一网络的其他设备打开
  --port <端口>  缺省 4321，也可用环境变量 PORT
  --no-build     不检查、不构建，只提供 dist 里已有的站点
`;

/** The second half of `npm start`: builds when something changed, then serves `dist` until Ctrl-C. */
await runCommand(async () => {
  const { values } = parseArgs({
    args: process.argv.slice(2).map((argument) => (argument === '--host' ? '--host=0.0.0.0' : argument)),
    options: { host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string', default: process.env['PORT'] ?? '4321' }, 'no-build': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return EXIT.clean;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new UsageError(`端口 ${values.port} 写法有误`, '写 1 到 65535 的整数');

  const built = values['no-build'] ? EXIT.clean : await buildIfChanged('.');
  if (built !== EXIT.clean) return built;
  const server = await preview({ root: '.', logLevel: 'error', server: { host: values.host, port } }).catch((error: unknown) => {
    throw new UsageError(`端口 ${port} 打不开：${error instanceof Error ? error.message : String(error)}`, `换一个端口，如 npm start -- --port ${port + 1}`);
  });
  process.stdout.write(`站点在 http://${values.host === '0.0.0.0' ? 'localhost' : values.host}:${server.port}/ （Ctrl-C 结束）\n`);
  await server.closed();
  return EXIT.clean;
});
