// The yardstick: a bare grammY bot behind a webhook that says back what it hears and keeps nothing.
import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';

const bot = new Bot(process.env.TELEGRAM_BOT_TOKEN, {
  client: { apiRoot: process.env.TELEGRAM_API_ROOT },
});
bot.on('message:text', (context) => context.reply(context.message.text));
await bot.init();
const handle = webhookCallback(bot, 'http', { secretToken: process.env.TELEGRAM_WEBHOOK_SECRET });
const server = createServer((request, response) => handle(request, response));
server.listen(Number(process.env.PORT), '127.0.0.1', async () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  await bot.api.setWebhook(`${process.env.PUBLIC_URL}/webhooks/telegram`, {
    secret_token: process.env.TELEGRAM_WEBHOOK_SECRET,
  });
  console.log(JSON.stringify({ address, msg: 'ready' }));
});
process.on('SIGTERM', () => process.exit(0));
