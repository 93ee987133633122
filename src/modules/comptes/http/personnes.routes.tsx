import { z } from 'zod';
import { normaliser } from '#kernel/texte.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { personnesParIds } from '../data/annuaire.query.ts';
import { attentes } from '../data/attentes.query.ts';
import { type PersonneDuCompte, personnesDeLaCpts } from '../data/personnes.query.ts';
import { etatDeMandat } from '../ui/dire-mandat.ts';
import { PersonnePage } from '../ui/personne.page.tsx';
import { type FiltreDesPersonnes, PersonnesPage } from '../ui/personnes.page.tsx';
import { direRefus, erreursDe } from '../ui/refus.ts';
import {
  donnerRole,
  finirMandat,
  prolongerMandat,
  retirerLesAcces,
} from '../usecases/tenir-mandats.ts';
import {
  contexteDe,
  type PersonneChoisie,
  personneChoisie,
  sansRecherche,
} from './comptes.form.ts';

const zSlug = z.object({ slug: z.string() });
const zId = zSlug.extend({ id: z.uuid() });
const zFiltre = zSlug.extend({
  q: z.string().max(100).default(''),
  role: z.string().max(30).default(''),
  etat: z.enum(['', 'a-venir', 'termine', 'tous']).default(''),
});
const droit = 'comptes.mandat.donner';

/** People of the CPTS and their roles. */
export const personnesRoutes = [
  get('/app/:slug/comptes', {
    droit: 'connecte',
    saisie: zFiltre,
    traiter: async (requete) => {
      const { base, peut, onglets } = contexteDe(requete);
      // Everybody has something here: whoever may not see the others goes to their own part.
      if (!peut('comptes.personne.lire'))
        return requete.rediriger(`${base}/${onglets[0] ?? 'droits'}`);
      return await liste(requete, requete.saisie);
    },
  }),
  get('/app/:slug/comptes/personnes/:id', {
    droit: 'comptes.personne.lire',
    saisie: zId,
    traiter: async (requete) => await fiche(requete, requete.saisie.id, {}),
  }),
  post('/app/:slug/comptes/personnes/:id/roles', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const personne = await personneChoisie(requete, requete.champs);
      if (personne.genre === 'a-choisir') return await fiche(requete, id, { personne });
      const saisie = { ...sansRecherche(requete.champs, personne), compte: id };
      const donne = await donnerRole(requete.appel, saisie);
      if (!donne.ok) return await fiche(requete, id, { personne, erreurs: erreursDe(donne.refus) });
      return retour(requete, id, 'Le rôle est donné. Il vaut dès sa prochaine page.');
    },
  }),
  post('/app/:slug/comptes/personnes/:id/retirer', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await retirerLesAcces(requete.appel, { compte: id });
      if (!fait.ok && fait.refus.motif === 'personne-inconnue') return requete.introuvable();
      return retour(
        requete,
        id,
        fait.ok ? 'Tous ses rôles ici sont finis.' : { refus: direRefus(fait.refus) },
      );
    },
  }),
  post('/app/:slug/comptes/mandats/:id/fin', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const { le } = requete.champs;
      const fini = await finirMandat(requete.appel, { mandat: requete.saisie.id, le });
      if (fini.ok)
        return retour(
          requete,
          fini.valeur.compte,
          le ? 'Le dernier jour est noté.' : 'Le rôle est fini, dès maintenant.',
        );
      return await refuser(requete, direRefus(fini.refus), fini.refus.motif);
    },
  }),
  post('/app/:slug/comptes/mandats/:id/prolonger', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const { au } = requete.champs;
      const fait = await prolongerMandat(requete.appel, { mandat: requete.saisie.id, au });
      if (fait.ok) return retour(requete, fait.valeur.compte, 'Le rôle est prolongé.');
      return await refuser(requete, direRefus(fait.refus), fait.refus.motif);
    },
  }),
];

type Suite = string | { readonly refus: string };

function retour(requete: Requete<unknown>, compte: string, suite: Suite): Response {
  const message =
    typeof suite === 'string'
      ? ({ ton: 'ok', texte: suite } as const)
      : ({ ton: 'warn', texte: suite.refus } as const);
  return requete.rediriger(`${contexteDe(requete).base}/personnes/${compte}`, message);
}

/** A mandate that is not there answers like one of another CPTS; other refusals lead back to its person. */
async function refuser(
  requete: Requete<{ readonly id: string }>,
  refus: string,
  motif: string,
): Promise<Response> {
  const { cpts } = contexteDe(requete);
  const personnes = await requete.lire((tx) => personnesDeLaCpts(tx, cpts));
  const sienne = personnes.find((p) => p.mandats.some(({ id }) => id === requete.saisie.id));
  if (!sienne) return requete.introuvable();
  return retour(requete, sienne.compte, {
    refus: motif === 'mandat-inconnu' ? 'Ce rôle est déjà terminé.' : refus,
  });
}

async function liste(requete: Requete<unknown>, filtre: FiltreDesPersonnes): Promise<Response> {
  const { base, cpts, jour, moment, onglets, peut } = contexteDe(requete);
  const toutes = await requete.lire((tx) => personnesDeLaCpts(tx, cpts));
  const attend = await requete.lire((tx) => attentes(tx, cpts, moment.maintenant));
  return requete.page(
    <PersonnesPage
      base={base}
      jour={jour}
      fuseau={moment.fuseau}
      personnes={filtrer(toutes, filtre, jour)}
      total={filtrer(toutes, { q: '', role: '', etat: '' }, jour).length}
      filtre={filtre}
      onglets={onglets}
      attend={attend}
      peutInviter={peut('comptes.invitation.envoyer')}
    />,
    { titre: 'Comptes et droits', lieu: 'comptes' },
  );
}

/** People whose name or address answers and who hold such a role; the mandates that answer alone. */
function filtrer(
  personnes: readonly PersonneDuCompte[],
  { q, role, etat }: FiltreDesPersonnes,
  jour: string,
): readonly PersonneDuCompte[] {
  const mots = normaliser(q).split(' ').filter(Boolean);
  return personnes.flatMap((personne) => {
    const texte = normaliser(`${personne.prenom} ${personne.nom} ${personne.courriel}`);
    const mandats = personne.mandats.filter(
      (m) =>
        (role === '' || m.role === role) &&
        (etat === 'tous' || etatDeMandat(m, jour) === (etat || 'en-cours')),
    );
    if (mandats.length === 0 || !mots.every((mot) => texte.includes(mot))) return [];
    return { ...personne, mandats };
  });
}

type Faute = {
  readonly personne?: PersonneChoisie;
  readonly erreurs?: Readonly<Record<string, string>>;
};

async function fiche(requete: Requete<unknown>, id: string, faute: Faute): Promise<Response> {
  const { base, cpts, jour, moment, jetons, donnables, peut } = contexteDe(requete);
  const [personne] = await requete.lire((tx) => personnesDeLaCpts(tx, cpts, id));
  if (!personne) return requete.introuvable();
  const ids = personne.mandats.flatMap(({ professionnel }) => professionnel ?? []);
  const fiches = await requete.lire((tx) => personnesParIds(tx, cpts, ids));
  const choisir = faute.personne?.genre === 'a-choisir' ? faute.personne : null;
  const erreurs = choisir ? { annuaire: choisir.erreur } : (faute.erreurs ?? {});
  const enFaute = Object.keys(erreurs).length > 0;
  return requete.page(
    <PersonnePage
      base={base}
      jetons={jetons}
      jour={jour}
      fuseau={moment.fuseau}
      personne={personne}
      fiches={new Map(fiches.map((une) => [une.id, une]))}
      donnables={donnables}
      saisie={{ valeurs: enFaute ? requete.champs : { du: jour }, erreurs }}
      choix={choisir?.choix ?? []}
      peutDonner={peut(droit)}
      peutReinitialiser={peut('comptes.facteur.reinitialiser')}
    />,
    { titre: 'Comptes et droits', lieu: 'comptes', ...(enFaute ? { statut: 422 } : {}) },
  );
}
