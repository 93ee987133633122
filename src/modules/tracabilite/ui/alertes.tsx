import { dateHeure } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import type { Alerte } from '../domain/alerte.ts';

type Props = {
  readonly base: string;
  readonly fuseau: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly alertes: readonly Alerte[];
};

/** What must be looked at, with its answer in place; then what was answered. */
export const Alertes = (p: Props) => {
  if (p.alertes.length === 0) return null;
  const aVoir = p.alertes.filter(({ vueLe }) => vueLe === null);
  const vues = p.alertes.filter(({ vueLe }) => vueLe !== null);
  return (
    <Section titre="Alertes" proche>
      {aVoir.map((alerte) => (
        <AVoir {...p} alerte={alerte} />
      ))}
      {vues.length > 0 ? (
        <details class="mt4">
          <summary>{`Alertes déjà vues\u00A0: ${vues.length}`}</summary>
          <ul class="rows">
            {vues.map((alerte) => (
              <li>
                {phraseDe(alerte, p.fuseau)}
                <p class="quiet small">
                  {`Vue par ${alerte.vueParNom ?? ''}, ${alerte.vueLe ? dateHeure(alerte.vueLe, p.fuseau) : ''}\u00A0: ${alerte.commentaire ?? ''}`}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
};

const AVoir = ({ alerte, base, fuseau, jetons }: Props & { readonly alerte: Alerte }) => (
  <div class="mt4">
    <Bandeau ton="grave" titre={phraseDe(alerte, fuseau)}>
      <p>{CONSEILS[alerte.genre]}</p>
      <Formulaire
        action={`${base}/alertes/${alerte.id}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${alerte.id.slice(-8)}`}
      >
        <ChampTexteLong
          nom="commentaire"
          id={`commentaire-${alerte.id}`}
          libelle="Ce que vous avez trouvé"
          lignes={2}
        />
        <Bouton variante="ferme">J’ai vu cette alerte</Bouton>
      </Formulaire>
    </Bandeau>
  </div>
);

const CONSEILS = {
  'lecture-massive':
    'Demandez à la personne ce qu’elle faisait. Si elle n’en sait rien, fermez ses sessions et changez son mot de passe.',
  'chaine-rompue':
    'Prévenez l’hébergeur\u00A0: il garde la base et ses sauvegardes telles quelles, et compare avec la dernière ancre.',
} as const;

function phraseDe({ genre, auteurNom, nombre, leveeLe }: Alerte, fuseau: string): string {
  const quand = dateHeure(leveeLe, fuseau);
  return genre === 'lecture-massive'
    ? `${auteurNom ?? 'Un compte'} a vu les données de plus de ${nombre - 1} personnes en une heure, ${quand}.`
    : `La chaîne d’audit est rompue à l’entrée ${nombre}, constaté ${quand}.`;
}
