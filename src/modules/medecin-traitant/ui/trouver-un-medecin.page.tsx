import { dateCourte } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';
import { Etapes, NumeroDeTelephone } from '#ui/public.tsx';
import type { Bareme } from '../domain/bareme.ts';
import { motDuCritere } from '../domain/critere.ts';
import { baremeEnMots, origineDuBareme } from './bareme-en-mots.ts';
import { direTelephone, type Moment } from './dire-demande.ts';
import { AutreLecture, avec, Lecture, Phrases } from './lecture-facile.tsx';
import { motsPublics } from './mots-publics.ts';

export type MedecinMontre = {
  readonly nom: string;
  readonly communeNom: string;
  readonly telephone: string | null;
  readonly criteres: readonly string[];
  readonly communes: readonly string[];
  readonly ditLe: Date;
};

export type TrouverUnMedecinPageProps = {
  /** `/c/demo/medecin-traitant` */
  readonly base: string;
  readonly facile: boolean;
  /** Code of the campaign that led here. */
  readonly campagne: string | null;
  readonly moment: Moment;
  readonly medecins: readonly MedecinMontre[];
  readonly bareme: Bareme;
  readonly telephone: string | null;
};

/** What it is, how it goes, who takes new patients, who passes first. */
export const TrouverUnMedecinPage = (p: TrouverUnMedecinPageProps) => {
  const mots = motsPublics(p.facile);
  return (
    <Lecture facile={p.facile}>
      <div class="mt6">
        <h1>Trouver un médecin traitant</h1>
        <Phrases phrases={mots.chapeau} chapeau />
      </div>
      <p class="mt5">
        <LienBouton href={avec(`${p.base}/demande`, p.facile, p.campagne)} variante="suivant" grand>
          {mots.faire}
        </LienBouton>
      </p>
      <p class="after hint">{mots.gratuit}</p>
      <AutreLecture ici={p.base} facile={p.facile} campagne={p.campagne} />
      <Section titre="Comment cela se passe">
        <Etapes etapes={mots.etapes} />
        <Phrases phrases={mots.libre} />
      </Section>
      <QuiPrend {...p} />
      <Section titre="Qui passe en premier">
        <Phrases
          phrases={
            p.facile
              ? [
                  'Beaucoup de personnes cherchent un médecin.',
                  'Les personnes qui ont le plus de points passent en premier.',
                ]
              : [
                  'Nous cherchons d’abord pour qui a le plus de points. À égalité, pour qui attend depuis le plus longtemps.',
                ]
          }
        />
        <ul class="rows tight mt4">
          {baremeEnMots(p.bareme).map((ligne) => (
            <li>{ligne}</li>
          ))}
        </ul>
        <p class="hint after">{origineDuBareme(p.bareme)}</p>
      </Section>
      {p.telephone ? (
        <Section titre="Vous préférez parler à quelqu’un&nbsp;?">
          <NumeroDeTelephone numero={p.telephone} />
        </Section>
      ) : null}
    </Lecture>
  );
};

const QuiPrend = ({ medecins, moment, facile }: TrouverUnMedecinPageProps) => {
  const mots = motsPublics(facile);
  const communes = [...new Set(medecins.map(({ communeNom }) => communeNom))];
  return (
    <Section titre="Ils prennent de nouveaux patients">
      <p>{medecins.length === 0 ? mots.personnePrend : mots.prennent}</p>
      {medecins.length === 0 ? null : (
        <ul class="rows mt4">
          {communes.map((commune) => (
            <li>
              <h3>{commune}</h3>
              {medecins
                .filter(({ communeNom }) => communeNom === commune)
                .map((medecin) => (
                  <div class="after">
                    <p>
                      <b>{medecin.nom}</b>
                    </p>
                    {medecin.telephone ? (
                      <p>
                        <a href={`tel:${medecin.telephone}`}>{direTelephone(medecin.telephone)}</a>
                      </p>
                    ) : null}
                    <p class="hint">{conditions(medecin, moment)}</p>
                  </div>
                ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

/** `Pour les habitants de Giat, ALD. Dit le 3 nov. 2026.` */
function conditions({ criteres, communes, ditLe }: MedecinMontre, { fuseau }: Moment): string {
  const pour = [
    ...(communes.length > 0 ? [`les habitants de ${communes.join(', ')}`] : []),
    ...criteres.map(motDuCritere),
  ];
  const dit = `Dit le ${dateCourte(dateCivileDe(ditLe, fuseau))}.`;
  return pour.length > 0 ? `Pour\u00A0: ${pour.join(', ')}. ${dit}` : dit;
}
