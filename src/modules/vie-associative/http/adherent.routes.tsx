import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { adhesionParId, mouvementsDe } from '../data/adhesions.query.ts';
import { collegesDeLaCpts } from '../data/colleges.query.ts';
import { cotisationsDe } from '../data/cotisations.query.ts';
import { instancesDeLaCpts, mandatsDe } from '../data/instances.query.ts';
import { reglagesDeLaCpts } from '../data/reglages.query.ts';
import type { AdhesionListee } from '../domain/adhesion.ts';
import { admet, type College, collegePropose } from '../domain/college.ts';
import { etatDuMandat } from '../domain/instance.ts';
import { AdherentPage } from '../ui/adherent.page.tsx';
import { aujourdhuiDe } from '../ui/dire-adhesion.ts';
import { PartsDAdherent } from '../ui/parts-d-adherent.tsx';
import { accepterAdhesion, refuserAdhesion } from '../usecases/decider-adhesion.ts';
import { communesAuChoix, nommerMetier } from '../usecases/nommer.ts';
import {
  modifierAdhesion,
  quitterAdhesion,
  reprendreAdhesion,
  suspendreAdhesion,
} from '../usecases/suivre-adhesion.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';

const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/vie-associative/adherents/:id';
type Ici = Requete<z.output<typeof saisie>>;
type Partie = 'accepter' | 'refuser' | 'suite' | 'fiche';
type UseCase = typeof accepterAdhesion | typeof quitterAdhesion;

/** One member: decided, corrected, suspended, gone. */
export const adherentRoutes = [
  get(CHEMIN, {
    droit: 'asso.adherent.lire',
    saisie,
    traiter: async (requete) => await page(requete, null, {}),
  }),
  geste('', { partie: 'fiche', faire: modifierAdhesion, dit: 'Enregistré.' }),
  geste('/accepter', {
    partie: 'accepter',
    faire: accepterAdhesion,
    dit: 'L’adhésion est acceptée. Un message de bienvenue part, si son courriel est connu.',
  }),
  geste('/refuser', {
    partie: 'refuser',
    faire: refuserAdhesion,
    dit: 'Le refus est noté. Aucun message ne part\u00A0: prévenez la personne.',
  }),
  geste('/suspendre', {
    partie: 'suite',
    faire: suspendreAdhesion,
    dit: 'L’adhésion est suspendue.',
  }),
  geste('/reprendre', {
    partie: 'suite',
    faire: reprendreAdhesion,
    dit: 'La suspension est finie.',
  }),
  geste('/quitter', {
    partie: 'suite',
    faire: quitterAdhesion,
    dit: 'Le départ est noté. Vérifiez ses mandats.',
  }),
];

type Geste = { readonly partie: Partie; readonly faire: UseCase; readonly dit: string };

function geste(suite: string, { partie, faire, dit }: Geste) {
  return post(`${CHEMIN}${suite}`, {
    droit: 'asso.adherent.tenir',
    saisie,
    traiter: async (requete) => {
      const { id: adhesion } = requete.saisie;
      const fait = await faire(requete.appel, { ...requete.champs, adhesion });
      if (!fait.ok) return await page(requete, partie, erreursDe(fait.refus));
      return retour(requete, fait, { vers: `/adherents/${adhesion}`, dire: () => dit });
    },
  });
}

async function page(requete: Ici, partie: Partie | null, erreurs: Erreurs): Promise<Response> {
  const { base, cpts, moment, jetons, peut } = contexteDe(requete);
  const { id, slug } = requete.saisie;
  const adherent = await requete.lire((tx) => adhesionParId(tx, cpts, id));
  if (!adherent) return requete.introuvable();
  const vue = await requete.lire(async (tx) => ({
    mouvements: await mouvementsDe(tx, cpts, id),
    organe: (await reglagesDeLaCpts(tx, cpts)).organe,
    colleges: await collegesDeLaCpts(tx, cpts),
    communes: await communesAuChoix(tx, cpts),
  }));
  const jour = aujourdhuiDe(moment);
  const saisieDe = (nom: Partie, ecrits = {}) =>
    partie === nom ? { valeurs: requete.champs, erreurs } : { valeurs: ecrits, erreurs: {} };
  return requete.page(
    <AdherentPage
      {...vue}
      base={base}
      annuaire={`/app/${slug}/territoire/annuaire`}
      moment={moment}
      jetons={jetons}
      adherent={{ ...adherent, metier: nommerMetier(adherent.profession) }}
      colleges={auChoix(vue.colleges, adherent)}
      parts={await parts(requete)}
      saisies={{
        accepter: saisieDe('accepter', {
          decideeLe: jour,
          college: collegePropose(vue.colleges, candidatDe(adherent))?.id,
        }),
        refuser: saisieDe('refuser', { decideeLe: jour }),
        suite: saisieDe('suite', { le: jour }),
        fiche: saisieDe('fiche', ficheDe(adherent)),
      }}
      tenir={peut('asso.adherent.tenir')}
    />,
    {
      titre: adherent.structure ?? `${adherent.prenom} ${adherent.nom}`,
      lieu: 'vie-associative',
      ...(partie ? { statut: 422 } : {}),
    },
  );
}

async function parts(requete: Ici) {
  const { base, cpts, moment } = contexteDe(requete);
  const { id } = requete.saisie;
  const vue = await requete.lire(async (tx) => ({
    cotisations: await cotisationsDe(tx, cpts, id),
    mandats: await mandatsDe(tx, cpts, id),
    instances: await instancesDeLaCpts(tx, cpts),
  }));
  const noms = new Map(vue.instances.map((i) => [i.id, i.nom]));
  const mandats = vue.mandats.map((m) => ({
    ...m,
    instance: noms.get(m.instanceId) ?? 'Instance retirée',
    etat: etatDuMandat(m, aujourdhuiDe(moment)),
  }));
  return <PartsDAdherent base={base} cotisations={vue.cotisations} mandats={mandats} />;
}

const candidatDe = ({ genre, profession, secteurId: secteur }: AdhesionListee) => ({
  genre,
  profession,
  secteur,
});

/** Colleges whose rule admits this person. */
function auChoix(colleges: readonly College[], adhesion: AdhesionListee) {
  return colleges
    .filter((college) => admet(college, candidatDe(adhesion)))
    .map(({ id, nom }) => ({ valeur: id, libelle: nom }));
}

function ficheDe(a: AdhesionListee) {
  return {
    prenom: a.prenom,
    nom: a.nom,
    fonction: a.fonction ?? '',
    courriel: a.courriel ?? '',
    telephone: a.telephone ?? '',
    commune: a.commune ?? '',
    college: a.collegeId ?? '',
  };
}
