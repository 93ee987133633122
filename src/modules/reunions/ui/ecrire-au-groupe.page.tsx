import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { AAppeler, ChampsDeLettre, Lettre } from '#ui/lettre.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { cleDePiece } from '../domain/courrier.ts';
import {
  type ApercuVu,
  type EcrireAuGroupePageProps,
  enListe,
  lienDePiece,
} from './vue-de-courrier.ts';

/** One message to the members of a group: written, read again with who receives it, then sent. */
export const EcrireAuGroupePage = (p: EcrireAuGroupePageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Groupes', href: `${p.base}/groupes` },
        { libelle: p.groupe.nom, href: `${p.base}/groupes/${p.groupe.id}` },
        { libelle: 'Écrire' },
      ]}
      titre={p.apercu ? 'Relire avant d’envoyer' : 'Écrire au groupe'}
      moyen
      phrase={
        p.apercu
          ? 'Rien n’est encore parti.'
          : 'Chaque membre reçoit son propre message\u00A0: personne ne voit l’adresse des autres.'
      }
    />
    {p.apercu ? <Relire {...p} apercu={p.apercu} /> : <Ecrire {...p} />}
  </>
);

const Ecrire = (p: EcrireAuGroupePageProps) => (
  <Formulaire action={`${p.base}/groupes/${p.groupe.id}/relire`} {...p.jetons} saisie={p.saisie}>
    <ChampsDeLettre saisie={p.saisie} />
    {p.pieces.length > 0 ? (
      <ChampListe
        {...lier(p.saisie, 'piece')}
        libelle="Mener à"
        aide="Une réunion ou un document du groupe&nbsp;: il s’ouvre avec un compte."
        vide="Rien de plus"
        facultatif
        options={p.pieces.map(({ debut, ...piece }) => ({
          valeur: cleDePiece(piece),
          libelle: debut
            ? `${piece.titre}, réunion du ${dateCourte(dateCivileDe(debut, p.moment.fuseau))}`
            : `${piece.titre}, document`,
        }))}
      />
    ) : null}
    <div class="actions">
      <Bouton variante="suivant">Relire, et voir qui le reçoit</Bouton>
    </div>
  </Formulaire>
);

type Relue = EcrireAuGroupePageProps & { readonly apercu: ApercuVu };

const Relire = (p: Relue) => {
  const { base, groupe, apercu, jetons } = p;
  const ecrits = apercu.destinataires.filter(({ courriel }) => courriel !== null);
  const aAppeler = apercu.destinataires.filter(({ courriel }) => courriel === null);
  return (
    <>
      <Section titre="Le message" proche>
        <p>
          <b>{apercu.sujet}</b>
        </p>
        <div class="mt4">
          <Lettre {...apercu} lien={lienDePiece(p.racine, apercu.piece)} />
        </div>
      </Section>
      <Section titre="Qui le reçoit" droite={pluriel(ecrits.length, 'personne')}>
        <p>{ecrits.map(({ nom }) => nom).join(', ') || 'Personne\u00A0: aucune adresse connue.'}</p>
      </Section>
      {aAppeler.length > 0 ? (
        <Section titre="Sans adresse, à appeler" droite={pluriel(aAppeler.length, 'personne')}>
          <AAppeler personnes={aAppeler.map(enListe)} />
        </Section>
      ) : null}
      {ecrits.length > 0 ? (
        <Formulaire
          action={`${base}/groupes/${groupe.id}/ecrire`}
          {...jetons}
          saisie={{ valeurs: {}, erreurs: p.saisie.erreurs }}
          gardeSaisie={false}
        >
          {['sujet', 'texte', 'piece'].map((nom) => (
            <input type="hidden" name={nom} value={String(p.saisie.valeurs[nom] ?? '')} />
          ))}
          <div class="actions mt6">
            <Bouton variante="suivant">{`Envoyer à ${pluriel(ecrits.length, 'personne')}`}</Bouton>
          </div>
        </Formulaire>
      ) : null}
      <details class="mt6">
        <summary>Modifier le message</summary>
        <Ecrire {...p} saisie={{ valeurs: p.saisie.valeurs, erreurs: {} }} />
      </details>
    </>
  );
};
