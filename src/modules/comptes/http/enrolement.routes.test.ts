import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import {
  dresserServeur,
  naviguer,
  type ServeurDeTest,
  secretDe,
  temoinDe,
} from '#app/testing/serveur.ts';
import { codeAt } from '#platform/crypto/one-time-code.ts';
import { MOT_DE_PASSE, ouvrirUnCompte } from '../testing/builders.ts';

let banc: Banc;
let serveur: ServeurDeTest;
beforeAll(async () => {
  banc = await dresserBanc();
  serveur = await dresserServeur(banc);
});

const PAGE = '/connexion/enrolement/application';
const FAUX = 'Indiquez votre adresse et votre mot de passe';

describe('Ajouter son premier second facteur', () => {
  it('dit de nommer l’appareil quand son nom manque, et rien d’autre, sans rien perdre', async () => {
    const { courriel: email } = await ouvrirUnCompte(
      banc,
      await banc.creerCpts('ici'),
      'coordinateur',
    );
    const entree = await naviguer(serveur.appeler, '').envoyer('/connexion', {
      email,
      motDePasse: MOT_DE_PASSE,
    });
    const personne = naviguer(serveur.appeler, temoinDe(entree, 'etape') ?? '');
    const page = await (await personne.lire(PAGE)).text();
    expect(page).toContain('value="Mon téléphone"');
    const secret = secretDe(page);
    const scelle = /name="scelle" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const code = codeAt(secret, new Date());
    const refus = await personne.envoyer(PAGE, { nom: '  ', scelle, code }, PAGE);
    const html = await refus.text();
    expect(refus.status).toBe(422);
    expect(html).toContain('Donnez un nom à cet appareil');
    expect(html).not.toContain(FAUX);
    expect(secretDe(html)).toBe(secret);
    const long = await personne.envoyer(PAGE, { nom: 'n'.repeat(61), scelle, code }, PAGE);
    expect(await long.text()).toContain('60 caractères au plus');
    const fait = await personne.envoyer(PAGE, { nom: 'Téléphone', scelle, code }, PAGE);
    expect(fait.status).toBe(200);
  });

  it('à la connexion, c’est bien l’adresse et le mot de passe qui manquent', async () => {
    const refus = await naviguer(serveur.appeler, '').envoyer('/connexion', { email: '' });
    expect([refus.status, (await refus.text()).includes(FAUX)]).toEqual([422, true]);
  });
});
