import { dateCourte, dateLongue, duree } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { Vide } from '#ui/vide.tsx';
import { missionsDe } from '../domain/contrat.ts';
import { minutesDe } from '../domain/semaine.ts';
import { ChampsDeSemaine } from './formulaire-de-semaine.tsx';
import { LignesDeSemaine } from './lignes-de-semaine.tsx';
import type { VueDeSemaine } from './vue-de-semaine.ts';

export type MaSemainePageProps = VueDeSemaine & {
  readonly saisie: Saisie;
  /** Address of the form: of one's account, or of one's link. */
  readonly ici: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  /** Without it the page is that of a link: nothing else is shown. */
  readonly autresSemaines: string | null;
  readonly message?: string | undefined;
};

/** One's own week: hours by mission, already filled as the week before. */
export const MaSemainePage = (p: MaSemainePageProps) => (
  <>
    <TeteDePage
      titre={`Vos heures, semaine du ${dateLongue(p.lundi)}`}
      phrase={phraseDe(p)}
      moyen
    />
    {p.message ? (
      <div class="mt5">
        <Bandeau ton="ok" annonce="statut">
          {p.message}
        </Bandeau>
      </div>
    ) : null}
    <Section titre="La semaine" titreCache proche>
      <Corps {...p} />
    </Section>
    {p.autresSemaines ? <Autres {...p} vers={p.autresSemaines} /> : null}
  </>
);

function phraseDe({ semaine, proposes, nom }: MaSemainePageProps): string {
  if (semaine?.valideeLe) return `${nom}. Cette semaine est validée.`;
  if (semaine)
    return `${nom}. Déclarée\u00A0: ${duree(minutesDe(semaine.temps))}. Corrigez-la tant qu’elle n’est pas validée.`;
  return proposes.length > 0
    ? `${nom}. Les heures de la semaine d’avant sont recopiées\u00A0: corrigez, puis envoyez.`
    : `${nom}. Des heures par quart d’heure, mission par mission.`;
}

const Corps = (p: MaSemainePageProps) => {
  if (!p.contrat)
    return (
      <Vide
        titre="Aucun contrat ne court cette semaine-là"
        phrase="La présidence ou la trésorerie peut noter le vôtre."
      />
    );
  if (p.semaine?.valideeLe) return <LignesDeSemaine semaine={p.semaine} />;
  return (
    <Formulaire action={p.ici} {...p.jetons} saisie={p.saisie}>
      <input type="hidden" name="lundi" value={p.lundi} />
      <ChampsDeSemaine lundi={p.lundi} missions={missionsDe(p.contrat)} saisie={p.saisie} />
      <div class="actions mt5">
        <Bouton variante="ferme" grand={p.autresSemaines === null}>
          {p.semaine ? 'Corriger mes heures' : 'Déclarer mes heures'}
        </Bouton>
      </div>
    </Formulaire>
  );
};

const ETATS = {
  'a-declarer': <Etiquette ton="attention">À déclarer</Etiquette>,
  declaree: <Etiquette ton="info">Déclarée</Etiquette>,
  validee: <Etiquette ton="ok">Validée</Etiquette>,
};

const Autres = ({ autres, vers }: MaSemainePageProps & { readonly vers: string }) => (
  <Section titre="Vos dernières semaines">
    <ul class="rows tight">
      {autres.map(({ lundi, etat }) => (
        <li class="row-act">
          <a href={`${vers}?lundi=${lundi}`}>{`Semaine du ${dateCourte(lundi)}`}</a>
          {ETATS[etat]}
        </li>
      ))}
    </ul>
  </Section>
);
