import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchFeed } from './fetch-feed.ts';
import { isPublicAddress } from './public-address.ts';
import { drawCertificate, type FeedServer, serveFeeds } from './testing/feed-server.ts';

const AGENDA = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const ici = { loopback: true };
const ouverts: FeedServer[] = [];
afterEach(async () => {
  for (const serveur of ouverts.splice(0)) await serveur.close();
});
const servir = async (...args: Parameters<typeof serveFeeds>) => {
  const serveur = await serveFeeds(...args);
  ouverts.push(serveur);
  return serveur;
};

describe('la lecture d’un flux', () => {
  it('rend le texte, puis « inchangé » quand le serveur le dit', async () => {
    const { origin } = await servir((request, answer) => {
      if (request.headers['if-none-match'] === '"un"') return answer.writeHead(304).end();
      return answer
        .writeHead(200, { etag: '"un"', 'last-modified': 'Mon, 23 Nov 2026 08:00:00 GMT' })
        .end(AGENDA);
    });
    const lu = await fetchFeed(origin, ici);
    const validateurs = { etag: '"un"', modifieLe: 'Mon, 23 Nov 2026 08:00:00 GMT' };
    expect(lu).toEqual({ ok: true, valeur: { genre: 'lu', texte: AGENDA, ...validateurs } });
    expect(await fetchFeed(origin, { ...ici, validateurs })).toEqual({
      ok: true,
      valeur: { genre: 'inchange' },
    });
  });

  it('dit ce que le serveur répond : refus, absence, panne', async () => {
    for (const [statut, refus] of [
      [401, 'acces-refuse'],
      [403, 'acces-refuse'],
      [404, 'introuvable'],
      [410, 'introuvable'],
      [500, 'serveur-en-panne'],
      [302, 'serveur-en-panne'],
    ] as const) {
      const { origin } = await servir((_, answer) => answer.writeHead(statut).end());
      expect(await fetchFeed(origin, ici), String(statut)).toEqual({ ok: false, refus });
    }
  });

  it('refuse plus de cinq mégaoctets : annoncés, envoyés, ou une fois décompressés', async () => {
    const gros = Buffer.alloc(10 * 1024 * 1024, 32);
    for (const [entetes, corps] of [
      [{ 'content-length': gros.length }, gros],
      [{ 'transfer-encoding': 'chunked' }, gros],
      [{ 'content-encoding': 'gzip' }, gzipSync(gros)],
    ] as const) {
      const { origin } = await servir((_, answer) => answer.writeHead(200, entetes).end(corps));
      expect(await fetchFeed(origin, ici)).toEqual({ ok: false, refus: 'trop-gros' });
    }
    const petit = gzipSync(AGENDA);
    const { origin } = await servir((_, answer) =>
      answer.writeHead(200, { 'content-encoding': 'gzip' }).end(petit),
    );
    expect(await fetchFeed(origin, ici)).toMatchObject({ ok: true, valeur: { texte: AGENDA } });
  });

  it('n’attend pas un serveur qui se tait, ni qui envoie goutte à goutte, ni une réponse coupée', async () => {
    const muet = await servir(() => {});
    const lent = await servir((_, answer) => {
      answer.writeHead(200);
      const gouttes = setInterval(() => answer.write(' '), 50);
      answer.on('close', () => clearInterval(gouttes));
    });
    for (const { origin } of [muet, lent])
      expect(await fetchFeed(origin, { ...ici, timeoutMs: 400 })).toEqual({
        ok: false,
        refus: 'delai',
      });
    const coupe = await servir((_, answer) => {
      answer.writeHead(200, { 'content-length': 1000 });
      answer.write(AGENDA);
      setTimeout(() => answer.destroy(), 20);
    });
    expect(await fetchFeed(coupe.origin, ici)).toEqual({ ok: false, refus: 'injoignable' });
    await muet.close();
    expect(await fetchFeed(muet.origin, ici)).toEqual({ ok: false, refus: 'injoignable' });
  });

  it('suit une redirection en la vérifiant de nouveau, et pas sans fin', async () => {
    const { origin } = await servir((request, answer) => {
      const vers = {
        '/': '/agenda.ics',
        '/tourne': '/tourne',
        '/prive': 'https://192.168.1.1/',
        '/nuage': 'http://169.254.169.254/latest/',
        '/fichier': 'file:///etc/passwd',
      }[request.url ?? ''];
      if (!vers) return answer.end(AGENDA);
      return answer.writeHead(302, { location: vers }).end();
    });
    expect(await fetchFeed(origin, ici)).toMatchObject({ ok: true });
    for (const [chemin, refus] of [
      ['/tourne', 'trop-de-redirections'],
      ['/prive', 'adresse-privee'],
      ['/nuage', 'adresse-privee'],
      ['/fichier', 'adresse-invalide'],
    ])
      expect(await fetchFeed(`${origin}${chemin}`, ici), chemin).toEqual({ ok: false, refus });
  });

  it('n’appelle ni cette machine, ni un réseau privé, ni rien en http, sous aucune écriture', async () => {
    let appels = 0;
    const { port } = await servir((_, answer) => {
      appels++;
      answer.end(AGENDA);
    });
    for (const [adresse, refus] of [
      [`https://127.0.0.1:${port}/`, 'adresse-privee'],
      [`https://localhost:${port}/`, 'adresse-privee'],
      [`https://2130706433:${port}/`, 'adresse-privee'],
      [`https://0x7f.1:${port}/`, 'adresse-privee'],
      [`https://[::1]:${port}/`, 'adresse-privee'],
      [`https://[::ffff:127.0.0.1]:${port}/`, 'adresse-privee'],
      [`https://[64:ff9b::7f00:1]:${port}/`, 'adresse-privee'],
      ['https://0.0.0.0/', 'adresse-privee'],
      ['https://10.1.2.3/', 'adresse-privee'],
      ['https://100.64.1.1/', 'adresse-privee'],
      ['https://169.254.169.254/', 'adresse-privee'],
      ['http://www.exemple.fr/', 'pas-https'],
      ['ftp://www.exemple.fr/', 'adresse-invalide'],
      ['mon agenda', 'adresse-invalide'],
      ['', 'adresse-invalide'],
    ])
      expect(await fetchFeed(adresse ?? ''), adresse).toEqual({ ok: false, refus });
    expect(appels).toBe(0);
  });

  it('refuse un nom dont une seule adresse est privée, et se connecte à l’adresse vérifiée', async () => {
    const resolutions: string[] = [];
    const repondre =
      (...adresses: readonly string[]) =>
      (nom: string, fini: (e: Error | null, a: { address: string; family: number }[]) => void) => {
        resolutions.push(nom);
        fini(
          null,
          adresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
      };
    const nom = 'https://agenda.exemple.invalid/';
    const essai = (...adresses: readonly string[]) =>
      fetchFeed(nom, { resolve: repondre(...adresses) });
    expect(await essai('93.184.215.14', '10.0.0.1')).toMatchObject({ refus: 'adresse-privee' });
    expect(await essai('fd00::1')).toMatchObject({ refus: 'adresse-privee' });
    expect(await essai()).toMatchObject({ refus: 'nom-inconnu' });
    expect(resolutions).toHaveLength(3);

    const certificat = drawCertificate();
    const { port } = await servir((_, answer) => answer.end(AGENDA), certificat);
    const chezNous = { ...ici, resolve: repondre('127.0.0.1'), ca: certificat.cert };
    const adresse = `https://agenda.exemple.invalid:${port}/`;
    expect(await fetchFeed(adresse, chezNous)).toMatchObject({ ok: true });
    // One resolution for one connection: there is no second answer for a name to give.
    expect(resolutions).toHaveLength(4);
    const { ca: _, ...inconnu } = chezNous;
    expect(await fetchFeed(adresse, inconnu)).toMatchObject({ refus: 'certificat' });
  });

  it('tient pour publiques les seules adresses que chacun peut joindre', () => {
    for (const adresse of ['93.184.215.14', '8.8.8.8', '2606:4700::1111'])
      expect(isPublicAddress(adresse), adresse).toBe(true);
    for (const adresse of [
      '172.16.0.1',
      '172.31.255.255',
      '198.18.0.1',
      '239.0.0.1',
      '255.255.255.255',
    ])
      expect(isPublicAddress(adresse), adresse).toBe(false);
    for (const adresse of [
      '::',
      'fe80::1',
      'fc00::1',
      'ff02::1',
      '2002:7f00:1::',
      '2001:db8::1',
      'x',
    ])
      expect(isPublicAddress(adresse), adresse).toBe(false);
  });
});
