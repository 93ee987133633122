import { z } from 'zod';
import { ajouterAnnees } from '#kernel/date-civile.ts';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { adhesionsDeLaCpts } from '../data/adhesions.query.ts';
import { cellulesDuTerritoire, professionnelsDuTerritoire } from '../data/mobilisation.query.ts';
import { absentes, regrouper } from '../domain/mobilisation.ts';
import { AInviterPage } from '../ui/a-inviter.page.tsx';
import { aujourdhuiDe } from '../ui/dire-adhesion.ts';
import { MobilisationPage } from '../ui/mobilisation.page.tsx';
import { nommerMetier, secteursAuChoix } from '../usecases/nommer.ts';
import { contexteDe } from './contexte.form.ts';

const droit = 'asso.adherent.lire';
const CHEMIN = '/app/:slug/vie-associative/mobilisation';
const zSlug = z.object({ slug: z.string() });
const zListe = zSlug.extend({
  profession: z.string().max(80).default(''),
  secteur: z.union([z.literal(''), z.uuid()]).default(''),
  adherents: z.enum(['', 'oui', 'non']).default(''),
});

/** Members against the professionals of the territory. */
export const mobilisationRoutes = [
  get(CHEMIN, { droit, saisie: zSlug, traiter: async (requete) => await tableau(requete) }),
  get(`${CHEMIN}/liste`, {
    droit,
    saisie: zListe,
    traiter: async (requete) => await liste(requete),
  }),
];

async function tableau(requete: Requete<unknown>): Promise<Response> {
  const { base, cpts, moment } = contexteDe(requete);
  const depuis = ajouterAnnees(aujourdhuiDe(moment), -1);
  const vue = await requete.lire(async (tx) => ({
    cellules: await cellulesDuTerritoire(tx, cpts),
    nouveaux: await adhesionsDeLaCpts(tx, cpts, { etats: ['active', 'suspendue'], depuis }),
  }));
  const metiers = regrouper(vue.cellules, ({ profession }) => ({
    cle: profession,
    libelle: nommerMetier(profession),
  }));
  return requete.page(
    <MobilisationPage
      base={base}
      onglets={requete.onglets('asso-mobilisation')}
      metiers={metiers}
      secteurs={regrouper(vue.cellules, ({ secteurId, secteur }) => ({
        cle: secteurId ?? '',
        libelle: secteur ?? 'Sans secteur',
      }))}
      absentes={absentes(metiers)}
      nouveaux={vue.nouveaux
        .map((a) => ({ ...a, metier: nommerMetier(a.profession) }))
        .toSorted((a, b) => ((a.du ?? '') < (b.du ?? '') ? 1 : -1))}
      depuis={depuis}
    />,
    { titre: 'Mobilisation', lieu: 'vie-associative' },
  );
}

async function liste(requete: Requete<z.output<typeof zListe>>): Promise<Response> {
  const { base, cpts, peut } = contexteDe(requete);
  const { slug, profession, secteur, adherents } = requete.saisie;
  const vue = await requete.lire(async (tx) => ({
    secteurs: await secteursAuChoix(tx, cpts),
    personnes: await professionnelsDuTerritoire(tx, cpts, {
      profession: profession || undefined,
      secteur: secteur || undefined,
      adherents: adherents === '' ? undefined : adherents === 'oui',
    }),
  }));
  const titre = [
    profession ? nommerMetier(profession) : null,
    vue.secteurs.find(({ valeur }) => valeur === secteur)?.libelle,
    { '': null, oui: 'adhérents', non: 'à inviter' }[adherents],
  ].filter(Boolean);
  return requete.page(
    <AInviterPage
      base={base}
      annuaire={`/app/${slug}/territoire/annuaire`}
      titre={titre.join(', ') || 'Professionnels du territoire'}
      personnes={vue.personnes.map((p) => ({ ...p, metier: nommerMetier(p.profession) }))}
      tenir={peut('asso.adherent.tenir')}
    />,
    { titre: 'Mobilisation', lieu: 'vie-associative' },
  );
}
