// A real provider of OpenID Connect for the browser tests and for development: whoever types a name and an address is that person.
//   node apps/web/e2e/provider.mjs PORT CALLBACK_ADDRESS AFTER_SIGN_OUT_ADDRESS
import Provider from 'oidc-provider';

const [port, callback, afterSignOut] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;
const people = new Map();

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'constellation',
      client_secret: 'a-secret-for-development',
      redirect_uris: [callback],
      post_logout_redirect_uris: [afterSignOut],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  cookies: { keys: ['for-development-only'] },
  findAccount: (_, accountId) => ({
    accountId,
    claims: () => ({ sub: accountId, ...people.get(accountId), email_verified: true }),
  }),
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = page(
          'Sign out',
          `${form}<button autofocus type="submit" form="op.logoutForm" name="logout" value="yes">Sign out of this account</button>`,
        );
      },
    },
  },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
});

const page = (title, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`;

const form = page(
  'Your organisation',
  `<form method="post"><label>Name <input name="name" required></label>
   <label>Address <input name="email" type="email" required></label><button>Continue</button></form>`,
);

provider.use(async (context, next) => {
  if (!context.path.startsWith('/interaction/')) return next();
  const { prompt, params, grantId, session } = await provider.interactionDetails(context.req, context.res);
  const finish = (result) =>
    provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: true });
  context.respond = false;
  if (prompt.name === 'consent') {
    const grant = grantId
      ? await provider.Grant.find(grantId)
      : new provider.Grant({ accountId: session?.accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    return finish({ consent: { grantId: await grant.save() } });
  }
  if (context.method !== 'POST') {
    return context.res.writeHead(200, { 'content-type': 'text/html' }).end(form);
  }
  let text = '';
  for await (const chunk of context.req) text += chunk;
  const { name, email } = Object.fromEntries(new URLSearchParams(text));
  // The address stands for the account here; to the product it is only an address.
  const accountId = `account-${email.toLowerCase()}`;
  people.set(accountId, { name, email });
  return finish({ login: { accountId } });
});

provider.listen(Number(port), '127.0.0.1', () => console.log(`provider at ${issuer}`));
