import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { nomDuJour } from '#kernel/formats.ts';
import type { Mission } from '#kernel/mission-du-journal.ts';
import { Champ, liens } from '#ui/champ.tsx';
import { ChampCase } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { direMission } from '../domain/contrat.ts';
import { GENRES_D_ABSENCE, MOMENTS } from '../domain/semaine.ts';
import { champDAbsence, champDHeures } from './saisie-de-semaine.ts';
import { DIRE_ABSENCE } from './vue-de-salaries.ts';

type Props = {
  readonly lundi: DateCivile;
  readonly missions: readonly Mission[];
  readonly saisie: Saisie;
};

const OPTIONS = GENRES_D_ABSENCE.map((genre) => ({ valeur: genre, libelle: DIRE_ABSENCE[genre] }));
/** Saturday is a working day of the week for leave. */
const JOURS_OUVRABLES = 6;

/** Hours by mission, then half-days away: what one minute a week asks. */
export const ChampsDeSemaine = (p: Props) => (
  <>
    <div class="fields">
      {p.missions.map((mission) => (
        <ChampHeures saisie={p.saisie} mission={mission} />
      ))}
    </div>
    <details class="mt5" open={p.missions.length === 0 || absentDit(p.saisie)}>
      <summary>Congés, absences, formation</summary>
      <p class="hint mt4">
        Par demi-journée. Une absence ne dit jamais pourquoi&nbsp;: aucun motif médical ici.
      </p>
      {Array.from({ length: JOURS_OUVRABLES }, (_, i) => ajouterJours(p.lundi, i)).map((jour) => (
        <LigneDeChamps>
          {MOMENTS.map((moment) => (
            <ChampListe
              {...lier(p.saisie, champDAbsence(jour, moment))}
              libelle={`${majuscule(nomDuJour(jour))} ${moment === 'matin' ? 'matin' : 'après-midi'}`}
              vide="Au travail, ou pas prévu"
              options={OPTIONS}
              facultatif
            />
          ))}
        </LigneDeChamps>
      ))}
    </details>
    {p.saisie.erreurs['confirme'] ? (
      <ChampCase
        {...lier(p.saisie, 'confirme')}
        valeur="oui"
        libelle="Oui, plus de 48 heures cette semaine-là"
      />
    ) : null}
  </>
);

type ChampHeuresProps = { readonly saisie: Saisie; readonly mission: Mission };

/** Empty is no hour: each may be left so, which is not worth saying seven times. */
const ChampHeures = ({ saisie, mission }: ChampHeuresProps) => {
  const { valeur, ...champ } = {
    ...lier(saisie, champDHeures(mission)),
    libelle: direMission(mission),
  };
  return (
    <Champ {...champ}>
      <div class="unit">
        <input
          {...liens({ ...champ, facultatif: true })}
          type="text"
          class="short"
          inputmode="decimal"
          autocomplete="off"
          value={valeur}
        />
        <span>h</span>
      </div>
    </Champ>
  );
};

const majuscule = (mot: string) => mot.charAt(0).toUpperCase() + mot.slice(1);

const absentDit = ({ valeurs }: Saisie) =>
  Object.entries(valeurs).some(([nom, valeur]) => nom.startsWith('absence-') && valeur !== '');
