import type { DateCivile } from '#kernel/date-civile.ts';
import { dateLongue, heure, jourRelatif } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Section } from '#ui/page.tsx';
import { NumeroDeTelephone } from '#ui/public.tsx';
import type { Fenetre } from '../domain/moments-publics.ts';
import { gardesDe } from '../domain/moments-publics.ts';
import { aujourdhuiDe, type Moment, phrase } from './dire-garde.ts';

export type GardeMontree = {
  readonly id: string;
  readonly tableauId: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly pourvue: boolean;
  readonly professionnel: string | null;
  readonly lieu: string | null;
  readonly adresse: string | null;
  readonly commune: string | null;
  readonly telephone: string | null;
};

export type TableauMontre = {
  readonly id: string;
  readonly nom: string;
  readonly secteurNom: string | null;
  readonly ligne: string | null;
};

export type GardesPubliquesPageProps = {
  /** `/c/demo/gardes` */
  readonly base: string;
  readonly moment: Moment;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
  readonly commune: string | null;
  readonly tableaux: readonly TableauMontre[];
  readonly gardes: readonly GardeMontree[];
  readonly fenetres: readonly Fenetre[];
};

/** One question: who is on duty for my commune, now, tonight, on Sunday. */
export const GardesPubliquesPage = (p: GardesPubliquesPageProps) => (
  <>
    <div class="mt6">
      <h1>Qui est de garde&nbsp;?</h1>
      <p class="lead mt4">
        Appelez avant de vous déplacer. Urgence vitale&nbsp;: faites le{' '}
        <a href="tel:15">
          <b>15</b>
        </a>
        .
      </p>
    </div>
    <Filtres action={p.base} libelle="Choisir sa commune">
      <ChampListe
        nom="commune"
        libelle="Votre commune"
        vide="Toutes"
        facultatif
        valeur={p.commune ?? ''}
        options={p.communes.map(({ code, nom }) => ({ valeur: code, libelle: nom }))}
      />
    </Filtres>
    {p.tableaux.length === 0 ? (
      <Section titre="Aucune garde n’est publiée ici">
        <p>
          Pour savoir qui appeler la nuit ou le dimanche, faites le <a href="tel:15">15</a>.
        </p>
      </Section>
    ) : (
      p.fenetres.map((fenetre) => <UnMoment {...p} fenetre={fenetre} />)
    )}
    <p class="mt6">
      <a href={`${p.base}/affiche${p.commune ? `?commune=${p.commune}` : ''}`}>
        L’affiche des deux semaines, à imprimer
      </a>
    </p>
  </>
);

/** "Maintenant", "Cette nuit", "Dimanche 29 novembre 2026" */
function titreDe({ moment, jour }: Fenetre, aujourdhui: DateCivile): string {
  if (moment === 'maintenant') return 'Maintenant';
  if (moment === 'cette-nuit') return 'Cette nuit';
  return jour === aujourdhui ? 'Ce dimanche' : phrase(dateLongue(jour));
}

type UnMomentProps = GardesPubliquesPageProps & { readonly fenetre: Fenetre };

const UnMoment = (p: UnMomentProps) => {
  const deCeMoment = gardesDe(p.gardes, p.fenetre);
  const ouverts = p.tableaux.filter((t) => deCeMoment.some((g) => g.tableauId === t.id));
  return (
    <Section titre={titreDe(p.fenetre, aujourdhuiDe(p.moment))} id={p.fenetre.moment}>
      {ouverts.length === 0 ? (
        <p class="quiet">
          {p.fenetre.moment === 'maintenant'
            ? 'Pas de garde annoncée à cette heure. Urgence vitale\u00A0: faites le 15.'
            : 'Pas de garde annoncée. Urgence vitale\u00A0: faites le 15.'}
        </p>
      ) : estCommeMaintenant(p, deCeMoment) ? (
        <p>
          {`${deCeMoment.length > 1 ? 'Les mêmes' : 'La même garde'} que maintenant, ci-dessus.`}
        </p>
      ) : (
        <>
          <ul class="rows">
            {ouverts.map((tableau) => (
              <li>
                <p class="quiet small">{direTableau(tableau)}</p>
                {deCeMoment
                  .filter((g) => g.tableauId === tableau.id)
                  .map((garde, rang) => (
                    <div class={rang > 0 ? 'mt4' : undefined}>
                      <UneGarde {...p} garde={garde} tableau={tableau} />
                    </div>
                  ))}
              </li>
            ))}
          </ul>
          <Fermes {...p} ouverts={ouverts} />
        </>
      )}
    </Section>
  );
};

/** In the night, what is on now is what is on tonight: the number is written once. */
function estCommeMaintenant(p: UnMomentProps, deCeMoment: readonly GardeMontree[]): boolean {
  const maintenant = p.fenetres.find(({ moment }) => moment === 'maintenant');
  if (p.fenetre.moment !== 'cette-nuit' || !maintenant) return false;
  const dejaLa = gardesDe(p.gardes, maintenant);
  return deCeMoment.length === dejaLa.length && deCeMoment.every((g) => dejaLa.includes(g));
}

/** A doctor who is not on duty now is said, rather than missing from the list. */
const Fermes = (p: UnMomentProps & { readonly ouverts: readonly TableauMontre[] }) => {
  const fermes = p.tableaux.filter((t) => !p.ouverts.includes(t));
  if (p.fenetre.moment !== 'maintenant' || fermes.length === 0) return null;
  return (
    <p class="quiet mt4">
      {`Pas de garde annoncée à cette heure\u00A0: ${fermes.map(direTableau).join(', ')}. Le `}
      <a href="tel:15">15</a> vous dira qui appeler.
    </p>
  );
};

const direTableau = ({ nom, secteurNom }: TableauMontre) =>
  secteurNom ? `${nom}, ${secteurNom}` : nom;

type UneGardeProps = UnMomentProps & {
  readonly garde: GardeMontree;
  readonly tableau: TableauMontre;
};

const UneGarde = ({ garde, tableau, moment, fenetre }: UneGardeProps) => {
  const quand = direHeures(garde, moment, fenetre);
  if (!garde.pourvue)
    return (
      <p>
        <b>{quand}</b>
        {'\u00A0: personne n’est encore inscrit. Le '}
        <a href="tel:15">15</a> vous dira qui appeler.
      </p>
    );
  const numero = tableau.ligne ?? garde.telephone;
  return (
    <div>
      <p>
        {tableau.ligne ? <b>Un seul numéro</b> : <b>{garde.lieu ?? garde.professionnel}</b>}
        {`, ${quand}`}
      </p>
      {tableau.ligne ? null : <Ou garde={garde} />}
      {numero ? (
        <NumeroDeTelephone numero={numero} />
      ) : (
        <p class="quiet">Numéro non communiqué. Urgence vitale&nbsp;: faites le 15.</p>
      )}
    </div>
  );
};

const Ou = ({ garde }: { readonly garde: GardeMontree }) => {
  const ou = [garde.lieu ? garde.professionnel : null, garde.adresse, garde.commune].filter(
    (mot) => mot !== null,
  );
  return ou.length > 0 ? <p>{ou.join(', ')}</p> : null;
};

/** "jusqu’à demain, 8 h" once it began, "aujourd’hui, de 20 h à 8 h" before; under the day it begins on, its hours alone. */
function direHeures({ debut, fin }: GardeMontree, moment: Moment, fenetre: Fenetre): string {
  const { fuseau, maintenant } = moment;
  const aujourdhui = aujourdhuiDe(moment);
  const jour = (instant: Date) => jourRelatif(dateCivileDe(instant, fuseau), aujourdhui);
  if (debut <= maintenant) {
    const fini = dateCivileDe(fin, fuseau);
    return fini === aujourdhui
      ? `jusqu’à ${heure(fin, fuseau)}`
      : `jusqu’à ${jour(fin)}, ${heure(fin, fuseau)}`;
  }
  const heures = `de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
  if (fenetre.moment === 'dimanche' && dateCivileDe(debut, fuseau) === fenetre.jour) return heures;
  return `${jour(debut)}, ${heures}`;
}
