import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** Who the provider says has just taken out their card. */
export type PorteurDeCarte = {
  readonly sujet: string;
  readonly sujetNational: string;
  readonly courriel: string;
  readonly acr: string;
};

/** They went away without showing a card. */
export const ABANDON = 'abandon';

/** Answers the provider's own page; what its form says, or null while the page is read. */
export type Guichet = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<PorteurDeCarte | typeof ABANDON | null>;

/** Whoever comes says which card they hold, and how they prove it. */
export const guichet: Guichet = async (request, response) => {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
    return null;
  }
  const formulaire = new URLSearchParams(await text(request));
  if (formulaire.has('abandon')) return ABANDON;
  const sujetNational = formulaire.get('sujetNational') ?? '';
  return {
    sujet: `f:essai:${sujetNational}`,
    sujetNational,
    courriel: 'porteur@exemple.invalid',
    acr: formulaire.get('acr') ?? '',
  };
};

const PAGE = `<!doctype html>
<html lang="fr">
<title>Fournisseur d’identité d’essai</title>
<h1>Fournisseur d’identité d’essai</h1>
<form method="post">
  <p><label>Identifiant national <input name="sujetNational" autofocus></label></p>
  <p><label>Niveau <select name="acr"><option>eidas1</option><option>eidas0</option></select></label></p>
  <button>Présenter ma carte</button>
  <button name="abandon" value="oui">Renoncer</button>
</form>
</html>`;
