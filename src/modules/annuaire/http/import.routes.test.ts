import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { activite, ENTETE_ACTIVITES, rppsFictif } from '../testing/extraction.ts';

const PAGE = '/app/val-fictif/territoire/import';

let banc: Banc;
let serveur: ServeurDeTest;
let coordination: Navigateur;
let cpts: Awaited<ReturnType<Banc['creerCpts']>>;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('val-fictif');
  await banc.regarder(
    `insert into territoire.communes (code, nom, recherche, departement, region)
     values ('92050', 'Nanterre', 'nanterre', '92', '11')`,
  );
  await banc.regarder('insert into territoire.couvertures (cpts_id, commune) values ($1, $2)', [
    cpts.id,
    '92050',
  ]);
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(cpts, 'coordinateur');
});

async function envoyer(par: Navigateur, contenus: readonly string[], jeton?: string) {
  const html = await (await par.lire(PAGE)).text();
  const csrf = jeton ?? /import\?_csrf=([^"]+)"/.exec(html)?.[1] ?? '';
  const corps = new FormData();
  corps.set('perimetre', 'cpts');
  for (const contenu of contenus) corps.append('fichiers', new File([contenu], 'activités.txt'));
  return await serveur.appeler(`${PAGE}?_csrf=${csrf}`, {
    method: 'POST',
    body: corps,
    headers: { cookie: par.cookie, origin: 'http://localhost', host: 'localhost' },
  });
}

async function attendreLaFin(adresse: string): Promise<string> {
  for (let essai = 0; essai < 100; essai++) {
    const html = await (await coordination.lire(adresse)).text();
    if (!html.includes('data-rafraichir')) return html;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('import sans fin');
}

describe('la page d’import', () => {
  it('reçoit un fichier, montre où en est l’import, puis son rapport', async () => {
    const lignes = [ENTETE_ACTIVITES, activite(), activite({ rpps: rppsFictif(7) }), '=cmd|x'];
    const envoi = await envoyer(coordination, [`${lignes.join('\n')}\n`]);
    expect(envoi.status).toBe(303);
    const adresse = envoi.headers.get('location') ?? '';
    expect(adresse).toMatch(/territoire\/import\/[0-9a-f-]{36}$/);
    const html = await attendreLaFin(adresse);
    expect(html).toContain('L’annuaire est à jour.');
    expect(html).toContain('2 colonnes au lieu de 56');
    const etat = await (await coordination.lire(`${adresse}/etat`)).text();
    expect(etat).not.toContain('<html');
    const csv = await (await coordination.lire(`${adresse}/rejets.csv`)).text();
    expect(csv).toContain('activités.txt;4;2 colonnes au lieu de 56.');
    expect(await banc.regarder('select nom from annuaire.professionnels')).toHaveLength(2);
    expect(await (await coordination.lire(PAGE)).text()).toContain('ligne rejetée');
  });

  it('dit pourquoi elle refuse un envoi, sans rien écrire', async () => {
    const avant = await banc.regarder('select id from annuaire.imports');
    const inconnu = await envoyer(coordination, ['a|b|c\n1|2|3\n']);
    expect(inconnu.status).toBe(422);
    expect(await inconnu.text()).toContain('n’est pas un fichier reconnu');
    const rien = await envoyer(coordination, []);
    expect(await rien.text()).toContain('Choisissez au moins un fichier');
    const double = await envoyer(coordination, [`${ENTETE_ACTIVITES}\n`, `${ENTETE_ACTIVITES}\n`]);
    expect(await double.text()).toContain('Deux fichiers contiennent la même chose');
    expect(await banc.regarder('select id from annuaire.imports')).toEqual(avant);
  });

  it('demande le droit d’importer, et refuse un formulaire contrefait', async () => {
    const adherent = await serveur.connecter(cpts, 'professionnel');
    expect((await adherent.lire(PAGE)).status).toBe(403);
    expect((await envoyer(adherent, ['x'], 'faux')).status).toBe(403);
    expect((await envoyer(coordination, ['x'], 'faux')).status).toBe(403);
    expect((await coordination.lire(`${PAGE}/00000000-0000-7000-8000-000000000001`)).status).toBe(
      404,
    );
  });
});
