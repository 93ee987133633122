import { nombre } from '#kernel/formats.ts';
import { BoutonPoste } from '#ui/bouton.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { LigneDAnnuaire } from '../domain/ligne-d-annuaire.ts';
import { metierDe, nomComplet, telephoneLisible } from './dire-personne.ts';

export type VueDesDoublons = {
  readonly slug: string;
  readonly doublons: readonly {
    readonly garde: LigneDAnnuaire;
    readonly absorbe: LigneDAnnuaire;
  }[];
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

/** Pairs of entries that may be one person. */
export const DoublonsPage = (p: VueDesDoublons) => {
  const base = `/app/${p.slug}/territoire/annuaire`;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[{ libelle: 'Annuaire', href: base }, { libelle: 'Doublons probables' }]}
        titre="Doublons probables"
        phrase={
          <>
            <strong>{nombre(p.doublons.length)}</strong>
            {p.doublons.length > 1 ? ' paires ont' : ' paire a'} même nom, même commune et même
            profession. Rien n’est réuni sans vous.
          </>
        }
      />
      {p.doublons.length === 0 ? (
        <Vide
          niveau={2}
          titre="Aucun doublon à trancher"
          phrase="Deux fiches du même nom dans la même commune paraîtraient ici."
        />
      ) : (
        <ul class="rows">
          {p.doublons.map((doublon, i) => (
            <li>
              <Fiche base={base} ligne={doublon.garde} />
              <Fiche base={base} ligne={doublon.absorbe} />
              <div class="actions mt4">
                <BoutonPoste
                  action={`${base}/doublons/reunir`}
                  csrf={p.jetons.csrf}
                  cle={`${p.jetons.cle}-r${i}`}
                  valeurs={{ garde: doublon.garde.id, absorbe: doublon.absorbe.id }}
                  variante="ferme"
                  precision={nomComplet(doublon.garde)}
                >
                  C’est la même personne
                </BoutonPoste>
                <BoutonPoste
                  action={`${base}/doublons/distinguer`}
                  csrf={p.jetons.csrf}
                  cle={`${p.jetons.cle}-d${i}`}
                  valeurs={{ premier: doublon.garde.id, second: doublon.absorbe.id }}
                  precision={nomComplet(doublon.garde)}
                >
                  Ce sont deux personnes
                </BoutonPoste>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Fiche = ({ base, ligne: l }: { readonly base: string; readonly ligne: LigneDAnnuaire }) => (
  <p>
    <a href={`${base}/${l.id}`}>
      <b>{nomComplet(l)}</b>
    </a>
    {`, ${[metierDe(l), l.communeNom, l.structure, telephoneLisible(l.telephoneDirect ?? l.telephone)].filter(Boolean).join(', ')} `}
    <span class="quiet">{l.rpps === null ? '(ajouté par la CPTS)' : `(RPPS\u00a0${l.rpps})`}</span>
  </p>
);
