import type { AFaire } from '#kernel/a-faire.ts';
import { Attente } from '#ui/attente.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import { direPourquoi, euros, POURQUOI_EN_PREMIER } from './dire-bord.ts';
import type { BordPageProps } from './vue-de-bord.ts';

/** As many as somebody reads at once; the others unfold. */
const D_ABORD = 7;

/** What secures most with least, and the rule that says so. */
export const AFaireDAbord = (p: BordPageProps) => {
  const autres = p.aFaire.slice(D_ABORD);
  return (
    <Section titre="À faire d’abord" proche>
      <details class="after">
        <summary>Pourquoi en premier</summary>
        <ul>
          {POURQUOI_EN_PREMIER.map((phrase) => (
            <li class="measure">{phrase}</li>
          ))}
        </ul>
      </details>
      {p.aFaire.length === 0 ? (
        <Vide titre="Tout est fait" phrase="Rien n’attend au contrat ni dans l’association." />
      ) : null}
      <Liste {...p} choses={p.aFaire.slice(0, D_ABORD)} />
      {autres.length > 0 ? (
        <details class="after">
          <summary>{`Les ${autres.length} autres`}</summary>
          <Liste {...p} choses={autres} />
        </details>
      ) : null}
    </Section>
  );
};

const Liste = (p: BordPageProps & { readonly choses: readonly AFaire[] }) => (
  <div class="group money">
    <ul data-lignes>
      {p.choses.map((chose) => (
        <Attente
          age={chose.euros === null ? '' : euros(chose.euros)}
          ancien={chose.echeance !== null && chose.echeance < p.jour}
          phrase={`${chose.phrase}.`}
          detail={<span class="quiet small">{direPourquoi(chose, p.jour)}</span>}
          verbe={
            <LienBouton href={`${p.racine}${chose.chemin}`} precision={chose.phrase}>
              {p.peut(chose.droit) ? chose.verbe : 'Voir'}
            </LienBouton>
          }
        />
      ))}
    </ul>
  </div>
);
