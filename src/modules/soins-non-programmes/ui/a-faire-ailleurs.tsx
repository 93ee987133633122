import { type AFaire, attendAujourdhui } from '#kernel/a-faire.ts';
import { ajouterJours, comparerDates, type DateCivile, joursEntre } from '#kernel/date-civile.ts';
import { pluriel } from '#kernel/formats.ts';
import { Attente, GroupeAttente } from '#ui/attente.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';

type Props = {
  readonly racine: string;
  readonly jour: DateCivile;
  readonly aFaire: readonly AFaire[];
};

/** As many as stand beside the day’s requests; the board has them all. */
const MONTREES = 8;
/** Days before its last one from which an aim is shown. */
const BIENTOT = 30;

/** What waits elsewhere: late first, then due soon, then what has no last day, then what has time. */
export function enAttenteAilleurs(choses: readonly AFaire[], jour: DateCivile): readonly AFaire[] {
  const limite = ajouterJours(jour, BIENTOT);
  return choses
    .filter((chose) => attendAujourdhui(chose, limite))
    .toSorted((a, b) => comparerDates(a.echeance ?? limite, b.echeance ?? limite));
}

/** What waits for the coordination beyond care: contract, evidence, sessions, legal duties, spending. */
export const AFaireAilleurs = ({ racine, jour, aFaire }: Props) =>
  aFaire.length === 0 ? null : (
    <>
      <GroupeAttente titre="Contrat et association" nombre={aFaire.length}>
        {aFaire.slice(0, MONTREES).map(({ phrase, verbe, chemin, echeance }) => (
          <Attente
            age={direReste(echeance, jour)}
            ancien={echeance !== null && echeance < jour}
            phrase={`${phrase}.`}
            verbe={
              <LienBouton href={`${racine}${chemin}`} precision={phrase}>
                {verbe}
              </LienBouton>
            }
          />
        ))}
      </GroupeAttente>
      <p class="after">
        <a href={`${racine}/pilotage/tableau-de-bord`}>
          {aFaire.length > MONTREES
            ? `Et ${pluriel(aFaire.length - MONTREES, 'autre')}, sur le tableau de bord`
            : 'Voir tout le tableau de bord'}
        </a>
      </p>
    </>
  );

/** The same under a title of its own, for those whose day is not that of the coordination. */
export const CeQuiVousAttend = (p: Props) =>
  p.aFaire.length === 0 ? null : (
    <Section titre="Ce qui vous attend">
      <AFaireAilleurs {...p} />
    </Section>
  );

/** "En retard", "Aujourd’hui", "12 jours" */
function direReste(echeance: DateCivile | null, jour: DateCivile): string {
  if (echeance === null) return 'À faire';
  const reste = joursEntre(jour, echeance);
  if (reste < 0) return 'En retard';
  if (reste > 60) return `${Math.floor(reste / 30)}\u00A0mois`;
  return reste === 0 ? 'Aujourd’hui' : pluriel(reste, 'jour');
}
