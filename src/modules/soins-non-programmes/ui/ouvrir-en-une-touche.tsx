import { heure } from '#kernel/formats.ts';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';
import type { Moment } from './dire-demande.ts';

/** A slot the professional may open now: nothing of theirs stands there. */
export type Suggestion = { readonly debut: Date; readonly fin: Date };

type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly suggestions: readonly Suggestion[];
  /** For whom, when it is somebody else. */
  readonly pour?: { readonly id: string; readonly rpps: string | null } | null | undefined;
};

/** The next free times of the day, each opened with one touch where the professional usually works. */
export const OuvrirEnUneTouche = ({ base, moment, jetons, suggestions, pour }: Props) => (
  <Section titre="Ouvrir un créneau">
    {suggestions.length > 0 ? (
      <p class="small quiet">{`Vingt minutes, à ${pour ? 'son' : 'votre'} cabinet, pour tous.`}</p>
    ) : (
      <p class="small quiet">Plus de place libre aujourd’hui.</p>
    )}
    <div class="actions mt4">
      {suggestions.map(({ debut, fin }) => (
        <BoutonPoste
          action={`${base}/creneaux/ouvrir`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-${debut.getTime()}`}
          valeurs={{
            debut: debut.toISOString(),
            fin: fin.toISOString(),
            suite: 'aujourdhui',
            ...(pour ? { qui: pour.id, professionnel: pour.rpps ?? '' } : {}),
          }}
          precision="ouvrir ce créneau"
        >
          {heure(debut, moment.fuseau)}
        </BoutonPoste>
      ))}
      <LienBouton
        href={`${base}/creneaux/ouvrir${pour ? `?qui=${pour.id}` : ''}`}
        variante="simple"
      >
        Une autre heure, une série
      </LienBouton>
    </div>
  </Section>
);
