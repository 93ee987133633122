import { montant } from '#kernel/centimes.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { direCalcul } from '../domain/dire-mesure.ts';
import { direRegleDe, direValeur } from '../domain/dire-valeur.ts';
import { direMilliemes } from '../domain/lire-milliemes.ts';
import type { IndicateurVu } from '../domain/poste-vu.ts';
import { AjouterIndicateur } from './ajouter-indicateur.tsx';
import { Euros } from './dire-financement.tsx';
import { Nationaux, SaisirRegle } from './nationaux.tsx';
import type { PostePageProps } from './vue-de-poste.ts';

/** Indicators of a mission: what each is worth, what it reached, what the next step adds. */
export const Indicateurs = (p: PostePageProps) => (
  <Section titre="Indicateurs">
    {p.ecart !== null && p.ecart !== 0 ? (
      <Bandeau ton="attention" titre="Les maxima ne font pas la part variable">
        {p.ecart > 0
          ? `Ils la dépassent de ${montant(p.ecart)}\u00A0: relisez le contrat.`
          : `Il leur manque ${montant(p.ecart).replace('−', '')}\u00A0: un indicateur n’est pas saisi, ou son montant diffère.`}
      </Bandeau>
    ) : null}
    <Nationaux {...p} />
    {p.indicateurs.length === 0 ? (
      <p class="quiet">
        Aucun indicateur n’est saisi&nbsp;: ce que vaut la part variable reste inconnu.
      </p>
    ) : null}
    {p.indicateurs.map((indicateur) => (
      <article class="mt6">
        <h3>
          <a href={`${p.base}/indicateurs/${indicateur.id}${p.ici}`}>{indicateur.libelle}</a>
        </h3>
        {indicateur.definition ? <p class="quiet measure">{indicateur.definition}</p> : null}
        <Valeurs {...p} indicateur={indicateur} />
      </article>
    ))}
    {p.tenir ? <AjouterIndicateur {...p} /> : null}
  </Section>
);

type Un = PostePageProps & { readonly indicateur: IndicateurVu };

const Valeurs = (p: Un) => {
  const { indicateur: i } = p;
  const dire = (v: number) => direValeur(i, v);
  return (
    <>
      <Faits
        large
        faits={[
          { terme: 'Vaut', valeur: direRegleDe(i) },
          {
            terme: 'Atteint, selon la CPTS',
            valeur: i.cpts === null ? 'inconnu' : dire(i.cpts),
            precision: i.euros === null ? undefined : <Euros valeur={i.euros} />,
          },
          {
            terme: 'Selon la CPAM',
            valeur: i.cpam === null ? 'inconnu' : dire(i.cpam),
            precision:
              i.euros === null || i.eurosDeLaCpam === null
                ? undefined
                : `${montant(i.eurosDeLaCpam)}${i.euros === i.eurosDeLaCpam ? '' : ', en désaccord'}`,
          },
          ...(i.suivant
            ? [
                {
                  terme: 'Prochain pas',
                  valeur: `${dire(i.suivant.jusqua)}\u00A0: ${montant(i.suivant.gain)} de plus`,
                },
              ]
            : []),
          ...(i.calcul ? [{ terme: 'Compté', valeur: direCalcul(i) }] : []),
          ...(i.preuve ? [{ terme: 'Preuve', valeur: i.preuve }] : []),
        ]}
      />
      {p.tenir && i.regle.mode === 'a-saisir' ? <SaisirRegle {...p} /> : null}
      {p.tenir ? <Dire {...p} /> : null}
    </>
  );
};

function titreDe({ calcul, cpts }: IndicateurVu): string {
  if (calcul) return 'Noter la valeur de la CPAM';
  return cpts === null ? 'Dire ce qui est atteint' : 'Changer la valeur';
}

const Dire = ({ base, ici, jetons, saisies, indicateur: i }: Un) => {
  const refusee = saisies.valeur?.valeurs['indicateur'] === i.id ? saisies.valeur : undefined;
  const saisie = refusee ?? {
    valeurs: i.calcul
      ? { par: 'cpam', valeur: i.cpam === null ? '' : direMilliemes(i.cpam) }
      : { par: 'cpts', valeur: i.cpts === null ? '' : direMilliemes(i.cpts) },
    erreurs: {},
  };
  return (
    <details open={refusee !== undefined}>
      <summary>{titreDe(i)}</summary>
      <Formulaire
        action={`${base}/indicateurs/${i.id}/valeurs${ici}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${i.id.slice(-8)}`}
        id={`valeur-${i.id}`}
        saisie={refusee}
        gardeSaisie={false}
      >
        <LigneDeChamps>
          <ChampTexte
            {...lier(saisie, 'valeur')}
            id={`valeur-${i.id}-v`}
            libelle="Valeur"
            aide="Vide&nbsp;: inconnue"
            facultatif
          />
          <ChampTexte
            {...lier(saisie, 'piece')}
            id={`valeur-${i.id}-p`}
            libelle="Pièce"
            facultatif
            longueurMax={200}
          />
        </LigneDeChamps>
        <ChampRadios
          {...lier(saisie, 'par')}
          id={`valeur-${i.id}-q`}
          libelle="Selon"
          cote
          choix={[
            ...(i.calcul ? [] : [{ valeur: 'cpts', libelle: 'La CPTS' }]),
            { valeur: 'cpam', libelle: 'La CPAM' },
          ]}
        />
        <div class="actions">
          <Bouton>Enregistrer la valeur</Bouton>
        </div>
      </Formulaire>
      <BoutonPoste
        action={`${base}/indicateurs/${i.id}/retirer${ici}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-r${i.id.slice(-8)}`}
        variante="simple"
      >
        Retirer, de cette année en avant
      </BoutonPoste>
    </details>
  );
};
