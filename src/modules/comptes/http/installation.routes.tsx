import { z } from 'zod';
import { INSTALLATION } from '#kernel/role.ts';
import { askForProof, hasFreshProof } from '#platform/http/fresh-proof.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { cptsConnues } from '../data/cpts.query.ts';
import { comptesDeLInstallation } from '../data/installation.query.ts';
import { delegablesDe } from '../data/personnes.query.ts';
import { InstallationPage } from '../ui/installation.page.tsx';
import { direRefus, erreursDe } from '../ui/refus.ts';
import { desactiverCompte, reactiverCompte } from '../usecases/fermer-compte.ts';
import { inviter } from '../usecases/inviter.ts';
import { donnerRole, retirerLesAcces } from '../usecases/tenir-mandats.ts';
import { contexteDe } from './comptes.form.ts';
import { surLInstallation } from './passage.form.ts';

const droit = 'comptes.compte.desactiver';
const zId = z.object({ id: z.uuid() });
const zListe = z.object({
  q: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** Accounts of the whole installation, for its host: no CPTS in the address. */
export const installationRoutes = [
  get('/comptes', {
    droit,
    saisie: zListe,
    traiter: async (requete) => await page(requete, { liste: requete.saisie }),
  }),
  post('/comptes/inviter', {
    droit,
    saisie: z.object({}),
    traiter: async (requete) => {
      const { cpts: slug = '', ...champs } = requete.champs;
      const [cpts] = slug ? await requete.lire((tx) => cptsConnues(tx, { slug })) : [];
      if (!cpts) return await page(requete, { erreurs: { cpts: 'Choisissez la CPTS.' } });
      const { adresse } = contexteDe(requete);
      const envoyee = await inviter({ ...requete.appel, cpts }, { ...champs, adresse });
      if (!envoyee.ok) return await page(requete, { erreurs: erreursDe(envoyee.refus) });
      return retour(requete, null, `L’invitation part, au nom de ${cpts.nom}.`);
    },
  }),
  post('/comptes/:id/fermer', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const fait = await desactiverCompte(surLInstallation(requete.appel), {
        compte: requete.saisie.id,
      });
      return retour(requete, fait.ok ? null : direRefus(fait.refus), 'Le compte est fermé.');
    },
  }),
  post('/comptes/:id/rouvrir', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const fait = await reactiverCompte(surLInstallation(requete.appel), {
        compte: requete.saisie.id,
      });
      return retour(requete, fait.ok ? null : direRefus(fait.refus), 'Le compte est rouvert.');
    },
  }),
  post('/comptes/:id/administrer', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      // Whoever is named here names others: a stolen screen must not.
      if (!hasFreshProof(requete)) return askForProof(requete, '/comptes');
      const { jour: du } = contexteDe(requete);
      const saisie = { compte: requete.saisie.id, role: 'administrateur', du };
      const fait = await donnerRole(surLInstallation(requete.appel), saisie);
      return retour(
        requete,
        fait.ok ? null : direRefus(fait.refus),
        'Ce compte administre l’installation, dès maintenant.',
      );
    },
  }),
  post('/comptes/:id/retirer-de-l-administration', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      if (!hasFreshProof(requete)) return askForProof(requete, '/comptes');
      const { id: compte } = requete.saisie;
      const fait = await retirerLesAcces(surLInstallation(requete.appel), { compte });
      if (fait.ok && compte === requete.appel.acteur.id)
        return requete.rediriger('/app', {
          ton: 'ok',
          texte: 'Vous n’administrez plus l’installation.',
        });
      return retour(
        requete,
        fait.ok ? null : direRefus(fait.refus),
        'Ce compte n’administre plus l’installation. Ses rôles dans les CPTS restent.',
      );
    },
  }),
];

function retour(requete: Requete<unknown>, refus: string | null, texte: string): Response {
  return requete.rediriger(
    '/comptes',
    refus ? { ton: 'warn', texte: refus } : { ton: 'ok', texte },
  );
}

type Etat = {
  readonly liste?: { readonly q: string; readonly page: number };
  readonly erreurs?: Readonly<Record<string, string>>;
};

async function page(
  requete: Requete<unknown>,
  { liste = { q: '', page: 1 }, erreurs = {} }: Etat,
): Promise<Response> {
  const { jetons, donnables, jour } = contexteDe(requete);
  const { comptes, pages } = await requete.lire((tx) => comptesDeLInstallation(tx, liste));
  const cpts = await requete.lire((tx) => cptsConnues(tx));
  const administrent = await requete.lire((tx) => delegablesDe(tx, INSTALLATION, { jour }));
  const enFaute = Object.keys(erreurs).length > 0;
  return requete.page(
    <InstallationPage
      jetons={jetons}
      moi={requete.appel.acteur.id}
      {...liste}
      pages={pages}
      comptes={comptes}
      administrateurs={new Set(administrent.map(({ compte }) => compte))}
      cpts={cpts}
      donnables={donnables.filter((role) => role !== 'administrateur' && role !== 'professionnel')}
      saisie={{ valeurs: enFaute ? requete.champs : { du: jour }, erreurs }}
    />,
    {
      titre: 'Comptes de l’installation',
      cadre: 'nu',
      lieu: 'large',
      ...(enFaute ? { statut: 422 } : {}),
    },
  );
}
