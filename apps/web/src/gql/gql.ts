/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment AgreementTermsParts on AgreementTerms {\n    number\n    verbs\n    kinds\n    firstDay\n    lastDay\n    survival\n    shareBack\n    noticeDays\n    note\n    declinedReason\n    licence {\n      ...LicenceParts\n    }\n    proposedFor {\n      id\n      name\n    }\n    declinedFor {\n      id\n      name\n    }\n    accepted {\n      acceptedAt\n      organisation {\n        id\n        name\n      }\n      person {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AgreementTermsPartsFragmentDoc,
    "\n  query Agreements($organisationId: ID!, $after: String) {\n    agreements(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        state\n        lastDay\n        parties {\n          side\n          canSign\n          hasAccepted\n          organisation {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.AgreementsDocument,
    "\n  query AgreementEndings($organisationId: ID!) {\n    agreementEndings(organisationId: $organisationId, first: 20) {\n      nodes {\n        id\n        agreementTitle\n        artefactId\n        title\n        inWords\n        endedAt\n        offering {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.AgreementEndingsDocument,
    "\n  query Agreement($id: ID!) {\n    agreement(id: $id) {\n      id\n      title\n      state\n      lastDay\n      noticeGivenAt\n      agreedTerms {\n        ...AgreementTermsParts\n      }\n      newestTerms {\n        ...AgreementTermsParts\n      }\n      parties {\n        side\n        canSign\n        hasAccepted\n        organisation {\n          id\n          name\n        }\n      }\n      items(first: 100) {\n        nodes {\n          id\n          artefact {\n            id\n            kind\n            version {\n              id\n              title\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.AgreementDocument,
    "\n  query Offerable($id: ID!) {\n    organisation(id: $id) {\n      id\n      artefacts(first: 100) {\n        nodes {\n          id\n          version {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n": typeof types.OfferableDocument,
    "\n  mutation ProposeAgreement($input: ProposeAgreementInput!) {\n    result: proposeAgreement(input: $input) {\n      __typename\n      ... on LicenceAgreement {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.ProposeAgreementDocument,
    "\n  mutation AcceptAgreementTerms($input: AcceptAgreementTermsInput!) {\n    result: acceptAgreementTerms(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.AcceptAgreementTermsDocument,
    "\n  mutation DeclineAgreementTerms($input: DeclineAgreementTermsInput!) {\n    result: declineAgreementTerms(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.DeclineAgreementTermsDocument,
    "\n  mutation GiveAgreementNotice($input: GiveAgreementNoticeInput!) {\n    result: giveAgreementNotice(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.GiveAgreementNoticeDocument,
    "\n  mutation AddAgreementItems($input: AgreementItemsInput!) {\n    result: addAgreementItems(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.AddAgreementItemsDocument,
    "\n  mutation RemoveAgreementItems($input: AgreementItemsInput!) {\n    result: removeAgreementItems(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.RemoveAgreementItemsDocument,
    "\n  mutation AdaptVersion($input: AdaptVersionInput!) {\n    result: adaptVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.AdaptVersionDocument,
    "\n  mutation RestoreVersion($input: RestoreVersionInput!) {\n    result: restoreVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.RestoreVersionDocument,
    "\n  query Derivations($id: ID!) {\n    derivations(artefactId: $id) {\n      artefact {\n        id\n        rightsHolder {\n          id\n          name\n        }\n        version {\n          id\n          title\n        }\n      }\n      origin {\n        id\n        rightsHolder {\n          id\n          name\n        }\n        version {\n          id\n          title\n        }\n      }\n    }\n  }\n": typeof types.DerivationsDocument,
    "\n  query CompareVersions($from: ID!, $to: ID!) {\n    compareVersions(fromId: $from, toId: $to) {\n      from {\n        ...ComparedParts\n      }\n      to {\n        ...ComparedParts\n      }\n      fields {\n        field\n        label\n        kind\n        changes {\n          kind\n          text\n        }\n      }\n      body {\n        kind\n        text\n      }\n      files {\n        kind\n        fileName\n        fileNameBefore\n      }\n      parts {\n        kind\n        artefactId\n        title\n      }\n    }\n  }\n  fragment ComparedParts on ArtefactVersion {\n    id\n    number\n    title\n    state\n    releasedAt\n    changeNote\n    artefact {\n      id\n    }\n    newerVersion {\n      id\n      number\n    }\n    access {\n      canRenew\n    }\n  }\n": typeof types.CompareVersionsDocument,
    "\n  fragment CardParts on ArtefactVersion {\n    id\n    number\n    state\n    title\n    summary\n    type\n    subjects\n    phase\n    keyStages\n    yearGroups\n    releasedAt\n    updatedAt\n    licence {\n      code\n      title\n      open\n    }\n    files {\n      id\n    }\n    artefact {\n      id\n      kind\n      rightsHolder {\n        id\n        name\n      }\n    }\n  }\n": typeof types.CardPartsFragmentDoc,
    "\n  fragment DraftParts on ArtefactVersion {\n    id\n    revision\n    state\n    number\n    title\n    summary\n    bodyMarkdown\n    type\n    subjects\n    phase\n    keyStages\n    yearGroups\n    keywords\n    inclusion\n    inclusionNote\n    sendNeeds\n    updatedAt\n    returnedReason\n    returnedNote\n    ...DetailsParts\n    answers {\n      thirdParty\n      pictureText\n      captions\n    }\n    thirdPartyItems {\n      ...ThirdPartyParts\n    }\n    licence {\n      code\n    }\n    authors {\n      name\n      person {\n        id\n      }\n    }\n    files {\n      ...FileParts\n    }\n    parts {\n      id\n      kind\n      version {\n        id\n        title\n        type\n      }\n    }\n    access {\n      canEdit\n      canRelease\n    }\n    artefact {\n      id\n      kind\n      rightsHolder {\n        id\n        name\n        kind\n      }\n    }\n  }\n": typeof types.DraftPartsFragmentDoc,
    "\n  fragment ReadinessParts on ReadinessCheck {\n    code\n    label\n    passed\n    blocking\n    confirmable\n    field\n    message\n  }\n": typeof types.ReadinessPartsFragmentDoc,
    "\n  fragment NearDuplicateParts on NearDuplicate {\n    resemblance\n    version {\n      id\n      title\n      artefact {\n        id\n        rightsHolder {\n          name\n        }\n      }\n      access {\n        canAdapt\n      }\n    }\n  }\n": typeof types.NearDuplicatePartsFragmentDoc,
    "\n  query DraftReadiness($id: ID!) {\n    artefactVersion(id: $id) {\n      id\n      readiness {\n        ...ReadinessParts\n      }\n      nearDuplicates {\n        ...NearDuplicateParts\n      }\n    }\n  }\n": typeof types.DraftReadinessDocument,
    "\n  query Draft($id: ID!) {\n    artefactVersion(id: $id) {\n      ...DraftParts\n    }\n  }\n": typeof types.DraftDocument,
    "\n  query Check($id: ID!) {\n    artefactVersion(id: $id) {\n      ...DraftParts\n      readiness {\n        ...ReadinessParts\n      }\n      nearDuplicates {\n        ...NearDuplicateParts\n      }\n      artefact {\n        versions {\n          nodes {\n            id\n          }\n        }\n      }\n    }\n  }\n": typeof types.CheckDocument,
    "\n  mutation CreateDraft($input: CreateDraftInput!) {\n    result: createDraft(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.CreateDraftDocument,
    "\n  mutation UpdateDraft($input: UpdateDraftInput!) {\n    result: updateDraft(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        updatedAt\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.UpdateDraftDocument,
    "\n  mutation DiscardDraft($input: DiscardDraftInput!) {\n    result: discardDraft(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.DiscardDraftDocument,
    "\n  mutation AttachFile($input: AttachFileInput!) {\n    result: attachFile(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        files {\n          ...FileParts\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.AttachFileDocument,
    "\n  mutation DetachFile($input: DetachFileInput!) {\n    result: detachFile(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        files {\n          ...FileParts\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.DetachFileDocument,
    "\n  mutation ReorderFiles($input: ReorderFilesInput!) {\n    result: reorderFiles(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        files {\n          ...FileParts\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.ReorderFilesDocument,
    "\n  query DraftPreview($id: ID!) {\n    artefactVersion(id: $id) {\n      bodyHtml\n    }\n  }\n": typeof types.DraftPreviewDocument,
    "\n  mutation SetParts($input: SetPartsInput!) {\n    result: setParts(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        parts {\n          id\n          kind\n          version {\n            id\n            title\n            type\n          }\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.SetPartsDocument,
    "\n  mutation SubmitForRelease($input: SubmitForReleaseInput!) {\n    result: submitForRelease(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.SubmitForReleaseDocument,
    "\n  mutation ReturnDraft($input: ReturnDraftInput!) {\n    result: returnDraft(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.ReturnDraftDocument,
    "\n  mutation ReleaseVersion($input: ReleaseVersionInput!) {\n    result: releaseVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        artefact {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.ReleaseVersionDocument,
    "\n  query MyWork($after: String) {\n    myWork(first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        kind\n        version {\n          ...CardParts\n        }\n        draft {\n          id\n          state\n          title\n          updatedAt\n          type\n        }\n      }\n    }\n  }\n": typeof types.MyWorkDocument,
    "\n  query Desk {\n    myWork(first: 12) {\n      nodes {\n        id\n        kind\n        draft {\n          id\n          state\n          title\n          updatedAt\n          type\n        }\n      }\n    }\n  }\n": typeof types.DeskDocument,
    "\n  query ReleaseQueue($organisationId: ID!, $after: String) {\n    releaseQueue(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        summary\n        type\n        state\n        updatedAt\n        authors {\n          name\n        }\n        artefact {\n          id\n          kind\n          rightsHolder {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReleaseQueueDocument,
    "\n  query FindArtefacts($query: String!) {\n    search(input: { query: $query, first: 8 }) {\n      hits {\n        version {\n          id\n          title\n          type\n          artefact {\n            id\n            kind\n            rightsHolder {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.FindArtefactsDocument,
    "\n  fragment LicenceParts on Licence {\n    code\n    title\n    url\n    open\n    plainWords\n    adaptationWords\n    permitsAdapt\n    permitsRedistribute\n    permitsCommercial\n    permitsPublic\n  }\n": typeof types.LicencePartsFragmentDoc,
    "\n  fragment FileParts on ArtefactFile {\n    id\n    fileName\n    mediaType\n    bytes\n    textState\n    textProblem\n    textPreview\n    recalled\n    downloadUrl\n    inlineUrl\n  }\n": typeof types.FilePartsFragmentDoc,
    "\n  fragment ThirdPartyParts on ThirdPartyItem {\n    what\n    source\n    permission\n    note\n  }\n": typeof types.ThirdPartyPartsFragmentDoc,
    "\n  fragment DetailsParts on ArtefactVersion {\n    curriculum {\n      examBoard\n      tier\n      weeks\n      priorKnowledge\n      framework\n      misconceptions {\n        misconception\n        response\n      }\n    }\n    cpd {\n      intendedRoles\n      durationMinutes\n      delivery\n      mechanisms\n      practiceTasks\n    }\n    research {\n      question\n      method\n      setting\n      sample\n      evidenceStrength\n      result\n      evidenceLinks {\n        title\n        url\n        relation\n      }\n    }\n  }\n": typeof types.DetailsPartsFragmentDoc,
    "\n  fragment VersionPageParts on ArtefactVersion {\n    ...CardParts\n    ...DetailsParts\n    revision\n    bodyHtml\n    keywords\n    inclusion\n    inclusionNote\n    sendNeeds\n    changeNote\n    citation\n    attribution\n    credits {\n      depth\n      title\n      authors\n      organisation\n      number\n      changes\n      link\n      licence {\n        title\n        url\n      }\n      version {\n        id\n        artefact {\n          id\n        }\n      }\n    }\n    thirdPartyItems {\n      ...ThirdPartyParts\n    }\n    audienceInWords\n    whyVisible\n    licence {\n      ...LicenceParts\n    }\n    authors {\n      name\n      person {\n        id\n      }\n    }\n    archiveUrl\n    files {\n      ...FileParts\n    }\n    parts {\n      id\n      kind\n      version {\n        id\n        title\n        summary\n        type\n      }\n    }\n    terms {\n      scope\n      availableFrom\n      availableUntil\n      inForceFrom\n      partners {\n        id\n        name\n      }\n      partnerships {\n        id\n        name\n      }\n      licence {\n        code\n      }\n      decidedBy {\n        id\n        name\n      }\n    }\n    newerVersion {\n      id\n      number\n    }\n    access {\n      canRead\n      canDownload\n      canAdopt\n      canAdapt\n      canEdit\n      canRenew\n      canRelease\n      canWithdraw\n    }\n  }\n": typeof types.VersionPagePartsFragmentDoc,
    "\n  fragment AdoptionParts on Adoption {\n    id\n    mode\n    following\n    hoursSaved\n    adoptedAt\n    organisation {\n      id\n      name\n    }\n    version {\n      id\n      number\n    }\n  }\n": typeof types.AdoptionPartsFragmentDoc,
    "\n  query Artefact($id: ID!) {\n    artefact(id: $id) {\n      id\n      kind\n      rightsHolder {\n        id\n        name\n      }\n      version {\n        ...VersionPageParts\n      }\n      draft {\n        id\n        state\n      }\n      tombstone {\n        reason\n        note\n        madeAt\n        title\n      }\n      versions(first: 50) {\n        nodes {\n          id\n          number\n          state\n          title\n          releasedAt\n          changeNote\n        }\n      }\n      adoptions(first: 50) {\n        totalCount\n        nodes {\n          ...AdoptionParts\n        }\n      }\n      myAdoptions {\n        ...AdoptionParts\n      }\n      containers {\n        id\n        kind\n        version {\n          id\n          title\n          type\n        }\n      }\n    }\n  }\n": typeof types.ArtefactDocument,
    "\n  query ArtefactVersion($id: ID!) {\n    artefactVersion(id: $id) {\n      ...VersionPageParts\n    }\n  }\n": typeof types.ArtefactVersionDocument,
    "\n  query Licences {\n    licences {\n      ...LicenceParts\n    }\n  }\n": typeof types.LicencesDocument,
    "\n  query Newest {\n    artefacts(first: 12) {\n      nodes {\n        id\n        version {\n          ...CardParts\n        }\n      }\n    }\n  }\n": typeof types.NewestDocument,
    "\n  mutation AdoptVersion($input: AdoptVersionInput!) {\n    result: adoptVersion(input: $input) {\n      __typename\n      ... on Adoption {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.AdoptVersionDocument,
    "\n  mutation EndAdoption($input: EndAdoptionInput!) {\n    result: endAdoption(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.EndAdoptionDocument,
    "\n  mutation WithdrawVersion($input: WithdrawVersionInput!) {\n    result: withdrawVersion(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.WithdrawVersionDocument,
    "\n  mutation RecallVersion($input: RecallVersionInput!) {\n    result: recallVersion(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.RecallVersionDocument,
    "\n  mutation CreateNewVersion($input: CreateNewVersionInput!) {\n    result: createNewVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.CreateNewVersionDocument,
    "\n  mutation ChangeReleaseTerms($input: ChangeReleaseTermsInput!) {\n    result: changeReleaseTerms(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.ChangeReleaseTermsDocument,
    "\n  query WhoCanSee($versionId: ID!) {\n    whoCanSee(versionId: $versionId) {\n      reasons {\n        words\n        verbs\n      }\n    }\n  }\n": typeof types.WhoCanSeeDocument,
    "\n  query WhyAccess($versionId: ID!, $organisationId: ID!) {\n    whyAccess(versionId: $versionId, organisationId: $organisationId) {\n      verbs\n      words\n    }\n  }\n": typeof types.WhyAccessDocument,
    "\n  query Waiting {\n    viewer {\n      account {\n        email\n        waitsForLink\n        postRequests {\n          id\n          title\n          state\n          requestedAt\n          reason\n          organisation {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.WaitingDocument,
    "\n  mutation RequestPost($input: RequestPostInput!) {\n    result: requestPost(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.RequestPostDocument,
    "\n  mutation WithdrawPostRequest($input: WithdrawPostRequestInput!) {\n    result: withdrawPostRequest(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.WithdrawPostRequestDocument,
    "\n  query PostRequests($organisationId: ID!, $after: String) {\n    postRequests(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        personName\n        personEmail\n        title\n        message\n        requestedAt\n      }\n    }\n  }\n": typeof types.PostRequestsDocument,
    "\n  mutation AcceptPostRequest($input: AcceptPostRequestInput!) {\n    result: acceptPostRequest(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.AcceptPostRequestDocument,
    "\n  mutation DeclinePostRequest($input: DeclinePostRequestInput!) {\n    result: declinePostRequest(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.DeclinePostRequestDocument,
    "\n  query IdentityLinks($organisationId: ID, $after: String) {\n    identityLinks(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        name\n        email\n        emailVerified\n        issuer\n        requestedAt\n        personId\n        personName\n        mayDecide\n      }\n    }\n  }\n": typeof types.IdentityLinksDocument,
    "\n  mutation ConfirmIdentityLink($input: DecideIdentityLinkInput!) {\n    result: confirmIdentityLink(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.ConfirmIdentityLinkDocument,
    "\n  mutation DeclineIdentityLink($input: DecideIdentityLinkInput!) {\n    result: declineIdentityLink(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.DeclineIdentityLinkDocument,
    "\n  fragment PostParts on Post {\n    id\n    title\n    subjects\n    phases\n    startedOn\n    endedOn\n    roles\n    organisation {\n      id\n      name\n      kind\n      verification\n    }\n  }\n": typeof types.PostPartsFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      isPlatformOperator\n      signInMethods\n      signInProvider\n      sendsEmail\n      person {\n        id\n        name\n        about\n      }\n      posts {\n        ...PostParts\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query Account {\n    viewer {\n      account {\n        email\n        applications {\n          id\n          title\n          state\n          appliedAt\n          note\n          organisation {\n            id\n            name\n          }\n        }\n        sessions {\n          id\n          createdAt\n          lastSeenAt\n          userAgent\n          current\n        }\n        apiTokens {\n          id\n          name\n          ending\n          createdAt\n          expiresAt\n          lastUsedAt\n        }\n      }\n    }\n  }\n": typeof types.AccountDocument,
    "\n  query DemoAccounts {\n    demoAccounts {\n      personId\n      name\n      description\n    }\n  }\n": typeof types.DemoAccountsDocument,
    "\n  mutation SignInDemo($input: SignInDemoInput!) {\n    result: signInDemo(input: $input) {\n      __typename\n      ... on Viewer {\n        person {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.SignInDemoDocument,
    "\n  mutation SignInWithLink($input: SignInWithLinkInput!) {\n    result: signInWithLink(input: $input) {\n      __typename\n      ... on Viewer {\n        person {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.SignInWithLinkDocument,
    "\n  mutation SignOut {\n    result: signOut\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SignOutEverywhere {\n    result: signOutEverywhere\n  }\n": typeof types.SignOutEverywhereDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    result: endSession(input: $input)\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    result: updateProfile(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    result: createApiToken(input: $input) {\n      __typename\n      ... on NewApiToken {\n        token\n        apiToken {\n          id\n          name\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.CreateApiTokenDocument,
    "\n  mutation RevokeApiToken($input: RevokeApiTokenInput!) {\n    result: revokeApiToken(input: $input)\n  }\n": typeof types.RevokeApiTokenDocument,
    "\n  query InvitationByToken($token: String!) {\n    invitation(token: $token) {\n      name\n      title\n      expiresAt\n      state\n      organisation {\n        id\n        name\n        kind\n      }\n    }\n  }\n": typeof types.InvitationByTokenDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    result: acceptInvitation(input: $input) {\n      __typename\n      ... on Viewer {\n        person {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  query Person($id: ID!) {\n    person(id: $id) {\n      id\n      name\n      about\n      posts {\n        ...PostParts\n      }\n    }\n  }\n": typeof types.PersonDocument,
    "\n  mutation UpdatePost($input: UpdatePostInput!) {\n    result: updatePost(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.UpdatePostDocument,
    "\n  fragment OrganisationParts on Organisation {\n    id\n    name\n    kind\n    verification\n    status\n    phase\n    region\n    town\n    pupils\n    ageLow\n    ageHigh\n  }\n": typeof types.OrganisationPartsFragmentDoc,
    "\n  query Organisation($id: ID!) {\n    organisation(id: $id) {\n      ...OrganisationParts\n      about\n      urn\n      groupUid\n      ukprn\n      companiesHouseNumber\n      localAuthority\n      postcode\n      website\n      parents {\n        id\n        joinedOn\n        leftOn\n        parent {\n          id\n          name\n          kind\n        }\n      }\n    }\n  }\n": typeof types.OrganisationDocument,
    "\n  query OrganisationMembers($id: ID!, $after: String) {\n    organisation(id: $id) {\n      id\n      members(first: 30, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          joinedOn\n          organisation {\n            ...OrganisationParts\n          }\n        }\n      }\n    }\n  }\n": typeof types.OrganisationMembersDocument,
    "\n  query OrganisationArtefacts($id: ID!, $after: String) {\n    organisation(id: $id) {\n      id\n      artefacts(first: 12, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          version {\n            ...CardParts\n          }\n        }\n      }\n    }\n  }\n": typeof types.OrganisationArtefactsDocument,
    "\n  query Organisations($search: String, $kind: OrganisationKind, $after: String) {\n    organisations(search: $search, kind: $kind, first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...OrganisationParts\n      }\n    }\n  }\n": typeof types.OrganisationsDocument,
    "\n  query Staff($id: ID!, $after: String) {\n    organisation(id: $id) {\n      id\n      posts(first: 50, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...PostParts\n          person {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.StaffDocument,
    "\n  query Invitations($organisationId: ID!) {\n    invitations(organisationId: $organisationId, first: 50) {\n      nodes {\n        id\n        email\n        name\n        title\n        roles\n        createdAt\n        expiresAt\n        state\n      }\n    }\n  }\n": typeof types.InvitationsDocument,
    "\n  mutation InviteStaff($input: InviteStaffInput!) {\n    result: inviteStaff(input: $input) {\n      __typename\n      ... on InvitedStaff {\n        invitations {\n          link\n          invitation {\n            id\n            name\n            email\n          }\n        }\n        rejected {\n          line\n          problem {\n            code\n            message\n            field\n          }\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.InviteStaffDocument,
    "\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    result: revokeInvitation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.RevokeInvitationDocument,
    "\n  mutation EndPost($input: EndPostInput!) {\n    result: endPost(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.EndPostDocument,
    "\n  mutation ChangePostRoles($input: ChangePostRolesInput!) {\n    result: changePostRoles(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.ChangePostRolesDocument,
    "\n  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {\n    result: updateOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.UpdateOrganisationDocument,
    "\n  mutation ApplyForOrganisation($input: ApplyForOrganisationInput!) {\n    result: applyForOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.ApplyForOrganisationDocument,
    "\n  query PendingApplications($after: String) {\n    pendingApplications(first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        statement\n        appliedAt\n        claims {\n          name\n          kind\n          urn\n          groupUid\n          ukprn\n          companiesHouseNumber\n        }\n        applicant {\n          id\n          name\n        }\n        organisation {\n          id\n          name\n        }\n        registerMatch {\n          ...OrganisationParts\n          urn\n          groupUid\n          ukprn\n          companiesHouseNumber\n          postcode\n        }\n      }\n    }\n  }\n": typeof types.PendingApplicationsDocument,
    "\n  mutation VerifyOrganisation($input: VerifyOrganisationInput!) {\n    result: verifyOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.VerifyOrganisationDocument,
    "\n  mutation RefuseOrganisation($input: RefuseOrganisationInput!) {\n    result: refuseOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.RefuseOrganisationDocument,
    "\n  mutation InviteOrganisation($input: InviteOrganisationInput!) {\n    result: inviteOrganisation(input: $input) {\n      __typename\n      ... on NewInvitation {\n        link\n        invitation {\n          id\n          name\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.InviteOrganisationDocument,
    "\n  query AuditEntries($organisationId: ID!, $topic: String, $after: String) {\n    auditEntries(organisationId: $organisationId, topic: $topic, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        number\n        recordedAt\n        action\n        codes\n        byPerson\n        hash\n        actor {\n          id\n          name\n        }\n        about {\n          role\n          id\n          title\n        }\n      }\n    }\n  }\n": typeof types.AuditEntriesDocument,
    "\n  fragment MembershipParts on PartnershipMembership {\n    id\n    state\n    joinedAt\n    lastDay\n    organisation {\n      id\n      name\n      kind\n    }\n  }\n": typeof types.MembershipPartsFragmentDoc,
    "\n  query Partnerships($organisationId: ID!, $after: String) {\n    partnerships(organisationId: $organisationId, first: 50, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...MembershipParts\n        partnership {\n          id\n          name\n          noticeDays\n          memberCount\n          steward {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.PartnershipsDocument,
    "\n  query Partnership($id: ID!) {\n    partnership(id: $id) {\n      id\n      name\n      charterMarkdown\n      noticeDays\n      memberCount\n      canSteward\n      endedAt\n      steward {\n        id\n        name\n      }\n    }\n  }\n": typeof types.PartnershipDocument,
    "\n  query PartnershipMembers($id: ID!, $after: String) {\n    partnership(id: $id) {\n      id\n      members(first: 50, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...MembershipParts\n        }\n      }\n    }\n  }\n": typeof types.PartnershipMembersDocument,
    "\n  mutation CreatePartnership($input: CreatePartnershipInput!) {\n    result: createPartnership(input: $input) {\n      __typename\n      ... on Partnership {\n        id\n        name\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.CreatePartnershipDocument,
    "\n  mutation UpdatePartnership($input: UpdatePartnershipInput!) {\n    result: updatePartnership(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.UpdatePartnershipDocument,
    "\n  mutation InviteToPartnership($input: InviteToPartnershipInput!) {\n    result: inviteToPartnership(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.InviteToPartnershipDocument,
    "\n  mutation AnswerPartnershipInvitation($input: AnswerPartnershipInvitationInput!) {\n    result: answerPartnershipInvitation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.AnswerPartnershipInvitationDocument,
    "\n  mutation TakeBackPartnershipInvitation($input: TakeBackPartnershipInvitationInput!) {\n    result: takeBackPartnershipInvitation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.TakeBackPartnershipInvitationDocument,
    "\n  mutation GivePartnershipNotice($input: GivePartnershipNoticeInput!) {\n    result: givePartnershipNotice(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.GivePartnershipNoticeDocument,
    "\n  mutation EndPartnership($input: EndPartnershipInput!) {\n    result: endPartnership(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.EndPartnershipDocument,
    "\n  query Search($input: SearchInput!) {\n    search(input: $input) {\n      total\n      totalIsExact\n      degraded\n      widened\n      browsed\n      correctedQuery\n      loosened {\n        withoutFilters\n        correctedQuery\n        total\n        totalIsExact\n      }\n      named {\n        filter\n        code\n        label\n        token\n        ignored\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      facets {\n        filter\n        label\n        values {\n          code\n          label\n          count\n          selected\n        }\n      }\n      hits {\n        matchedFile\n        titleHighlight {\n          text\n          matched\n        }\n        snippet {\n          text\n          matched\n        }\n        version {\n          ...CardParts\n        }\n      }\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query Similar($id: ID!) {\n    similarArtefacts(artefactId: $id, first: 6) {\n      ...CardParts\n    }\n  }\n": typeof types.SimilarDocument,
    "\n  query Subjects {\n    search(input: { query: \"\", first: 1 }) {\n      total\n      totalIsExact\n      facets {\n        filter\n        values {\n          code\n          label\n          count\n        }\n      }\n    }\n  }\n": typeof types.SubjectsDocument,
    "\n  query Suggest($text: String!) {\n    suggest(text: $text, first: 5) {\n      queries\n      artefacts {\n        artefactId\n        title\n      }\n      organisations {\n        id\n        name\n      }\n    }\n  }\n": typeof types.SuggestDocument,
    "\n  query SavedSearches {\n    savedSearches {\n      searches {\n        id\n        name\n        query\n        frequency\n        filters {\n          filter\n          codes\n        }\n        alerts {\n          id\n          madeAt\n          isRead\n          items {\n            artefactId\n            title\n          }\n        }\n      }\n    }\n  }\n": typeof types.SavedSearchesDocument,
    "\n  mutation SaveSearch($input: SaveSearchInput!) {\n    result: saveSearch(input: $input) {\n      __typename\n      ... on SavedSearches {\n        searches {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.SaveSearchDocument,
    "\n  mutation ChangeSavedSearch($input: ChangeSavedSearchInput!) {\n    result: changeSavedSearch(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.ChangeSavedSearchDocument,
    "\n  mutation DeleteSavedSearch($input: SavedSearchInput!) {\n    result: deleteSavedSearch(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.DeleteSavedSearchDocument,
    "\n  mutation MarkSearchAlertsRead($input: SavedSearchInput!) {\n    result: markSearchAlertsRead(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.MarkSearchAlertsReadDocument,
    "\n  mutation StopSearchAlerts($input: StopAlertsInput!) {\n    result: stopSearchAlerts(input: $input)\n  }\n": typeof types.StopSearchAlertsDocument,
    "\n  query UnansweredQueries {\n    unansweredQueries {\n      query\n      people\n      organisations\n    }\n  }\n": typeof types.UnansweredQueriesDocument,
    "\n  query UpstreamChanges($settled: Boolean!, $first: Int!, $after: String) {\n    upstreamChanges(settled: $settled, first: $first, after: $after) {\n      nodes {\n        ...UpstreamRowParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n  fragment UpstreamRowParts on UpstreamChange {\n    id\n    kind\n    title\n    madeAt\n    settledAt\n    reason\n    note\n    organisation {\n      id\n      name\n    }\n    adaptation {\n      id\n      version {\n        id\n        title\n      }\n    }\n    version {\n      id\n      number\n      changeNote\n      artefact {\n        id\n        rightsHolder {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.UpstreamChangesDocument,
    "\n  query UpstreamChange($id: ID!) {\n    upstreamChange(id: $id) {\n      ...UpstreamRowParts\n      parts {\n        part\n        label\n        base\n        theirs\n        yours\n        editedHere\n        changes {\n          kind\n          text\n        }\n      }\n    }\n  }\n": typeof types.UpstreamChangeDocument,
    "\n  mutation AcceptUpstreamParts($input: AcceptUpstreamPartsInput!) {\n    result: acceptUpstreamParts(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.AcceptUpstreamPartsDocument,
    "\n  mutation KeepUpstreamParts($input: KeepUpstreamPartsInput!) {\n    result: keepUpstreamParts(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.KeepUpstreamPartsDocument,
    "\n  mutation DeclineUpstreamParts($input: DeclineUpstreamPartsInput!) {\n    result: declineUpstreamParts(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.DeclineUpstreamPartsDocument,
    "\n  mutation DismissUpstreamChange($input: DismissUpstreamChangeInput!) {\n    result: dismissUpstreamChange(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": typeof types.DismissUpstreamChangeDocument,
    "\n  query DeclinedChanges($id: ID!) {\n    declinedChanges(artefactId: $id) {\n      part\n      reason\n      declinedAt\n      organisation {\n        id\n        name\n      }\n      version {\n        id\n        number\n      }\n    }\n  }\n": typeof types.DeclinedChangesDocument,
    "\n  query Vocabularies {\n    vocabularies {\n      scheme\n      terms {\n        code\n        label\n        group\n      }\n    }\n  }\n": typeof types.VocabulariesDocument,
};
const documents: Documents = {
    "\n  fragment AgreementTermsParts on AgreementTerms {\n    number\n    verbs\n    kinds\n    firstDay\n    lastDay\n    survival\n    shareBack\n    noticeDays\n    note\n    declinedReason\n    licence {\n      ...LicenceParts\n    }\n    proposedFor {\n      id\n      name\n    }\n    declinedFor {\n      id\n      name\n    }\n    accepted {\n      acceptedAt\n      organisation {\n        id\n        name\n      }\n      person {\n        id\n        name\n      }\n    }\n  }\n": types.AgreementTermsPartsFragmentDoc,
    "\n  query Agreements($organisationId: ID!, $after: String) {\n    agreements(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        state\n        lastDay\n        parties {\n          side\n          canSign\n          hasAccepted\n          organisation {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.AgreementsDocument,
    "\n  query AgreementEndings($organisationId: ID!) {\n    agreementEndings(organisationId: $organisationId, first: 20) {\n      nodes {\n        id\n        agreementTitle\n        artefactId\n        title\n        inWords\n        endedAt\n        offering {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.AgreementEndingsDocument,
    "\n  query Agreement($id: ID!) {\n    agreement(id: $id) {\n      id\n      title\n      state\n      lastDay\n      noticeGivenAt\n      agreedTerms {\n        ...AgreementTermsParts\n      }\n      newestTerms {\n        ...AgreementTermsParts\n      }\n      parties {\n        side\n        canSign\n        hasAccepted\n        organisation {\n          id\n          name\n        }\n      }\n      items(first: 100) {\n        nodes {\n          id\n          artefact {\n            id\n            kind\n            version {\n              id\n              title\n            }\n          }\n        }\n      }\n    }\n  }\n": types.AgreementDocument,
    "\n  query Offerable($id: ID!) {\n    organisation(id: $id) {\n      id\n      artefacts(first: 100) {\n        nodes {\n          id\n          version {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n": types.OfferableDocument,
    "\n  mutation ProposeAgreement($input: ProposeAgreementInput!) {\n    result: proposeAgreement(input: $input) {\n      __typename\n      ... on LicenceAgreement {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.ProposeAgreementDocument,
    "\n  mutation AcceptAgreementTerms($input: AcceptAgreementTermsInput!) {\n    result: acceptAgreementTerms(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.AcceptAgreementTermsDocument,
    "\n  mutation DeclineAgreementTerms($input: DeclineAgreementTermsInput!) {\n    result: declineAgreementTerms(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.DeclineAgreementTermsDocument,
    "\n  mutation GiveAgreementNotice($input: GiveAgreementNoticeInput!) {\n    result: giveAgreementNotice(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.GiveAgreementNoticeDocument,
    "\n  mutation AddAgreementItems($input: AgreementItemsInput!) {\n    result: addAgreementItems(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.AddAgreementItemsDocument,
    "\n  mutation RemoveAgreementItems($input: AgreementItemsInput!) {\n    result: removeAgreementItems(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.RemoveAgreementItemsDocument,
    "\n  mutation AdaptVersion($input: AdaptVersionInput!) {\n    result: adaptVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.AdaptVersionDocument,
    "\n  mutation RestoreVersion($input: RestoreVersionInput!) {\n    result: restoreVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.RestoreVersionDocument,
    "\n  query Derivations($id: ID!) {\n    derivations(artefactId: $id) {\n      artefact {\n        id\n        rightsHolder {\n          id\n          name\n        }\n        version {\n          id\n          title\n        }\n      }\n      origin {\n        id\n        rightsHolder {\n          id\n          name\n        }\n        version {\n          id\n          title\n        }\n      }\n    }\n  }\n": types.DerivationsDocument,
    "\n  query CompareVersions($from: ID!, $to: ID!) {\n    compareVersions(fromId: $from, toId: $to) {\n      from {\n        ...ComparedParts\n      }\n      to {\n        ...ComparedParts\n      }\n      fields {\n        field\n        label\n        kind\n        changes {\n          kind\n          text\n        }\n      }\n      body {\n        kind\n        text\n      }\n      files {\n        kind\n        fileName\n        fileNameBefore\n      }\n      parts {\n        kind\n        artefactId\n        title\n      }\n    }\n  }\n  fragment ComparedParts on ArtefactVersion {\n    id\n    number\n    title\n    state\n    releasedAt\n    changeNote\n    artefact {\n      id\n    }\n    newerVersion {\n      id\n      number\n    }\n    access {\n      canRenew\n    }\n  }\n": types.CompareVersionsDocument,
    "\n  fragment CardParts on ArtefactVersion {\n    id\n    number\n    state\n    title\n    summary\n    type\n    subjects\n    phase\n    keyStages\n    yearGroups\n    releasedAt\n    updatedAt\n    licence {\n      code\n      title\n      open\n    }\n    files {\n      id\n    }\n    artefact {\n      id\n      kind\n      rightsHolder {\n        id\n        name\n      }\n    }\n  }\n": types.CardPartsFragmentDoc,
    "\n  fragment DraftParts on ArtefactVersion {\n    id\n    revision\n    state\n    number\n    title\n    summary\n    bodyMarkdown\n    type\n    subjects\n    phase\n    keyStages\n    yearGroups\n    keywords\n    inclusion\n    inclusionNote\n    sendNeeds\n    updatedAt\n    returnedReason\n    returnedNote\n    ...DetailsParts\n    answers {\n      thirdParty\n      pictureText\n      captions\n    }\n    thirdPartyItems {\n      ...ThirdPartyParts\n    }\n    licence {\n      code\n    }\n    authors {\n      name\n      person {\n        id\n      }\n    }\n    files {\n      ...FileParts\n    }\n    parts {\n      id\n      kind\n      version {\n        id\n        title\n        type\n      }\n    }\n    access {\n      canEdit\n      canRelease\n    }\n    artefact {\n      id\n      kind\n      rightsHolder {\n        id\n        name\n        kind\n      }\n    }\n  }\n": types.DraftPartsFragmentDoc,
    "\n  fragment ReadinessParts on ReadinessCheck {\n    code\n    label\n    passed\n    blocking\n    confirmable\n    field\n    message\n  }\n": types.ReadinessPartsFragmentDoc,
    "\n  fragment NearDuplicateParts on NearDuplicate {\n    resemblance\n    version {\n      id\n      title\n      artefact {\n        id\n        rightsHolder {\n          name\n        }\n      }\n      access {\n        canAdapt\n      }\n    }\n  }\n": types.NearDuplicatePartsFragmentDoc,
    "\n  query DraftReadiness($id: ID!) {\n    artefactVersion(id: $id) {\n      id\n      readiness {\n        ...ReadinessParts\n      }\n      nearDuplicates {\n        ...NearDuplicateParts\n      }\n    }\n  }\n": types.DraftReadinessDocument,
    "\n  query Draft($id: ID!) {\n    artefactVersion(id: $id) {\n      ...DraftParts\n    }\n  }\n": types.DraftDocument,
    "\n  query Check($id: ID!) {\n    artefactVersion(id: $id) {\n      ...DraftParts\n      readiness {\n        ...ReadinessParts\n      }\n      nearDuplicates {\n        ...NearDuplicateParts\n      }\n      artefact {\n        versions {\n          nodes {\n            id\n          }\n        }\n      }\n    }\n  }\n": types.CheckDocument,
    "\n  mutation CreateDraft($input: CreateDraftInput!) {\n    result: createDraft(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.CreateDraftDocument,
    "\n  mutation UpdateDraft($input: UpdateDraftInput!) {\n    result: updateDraft(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        updatedAt\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.UpdateDraftDocument,
    "\n  mutation DiscardDraft($input: DiscardDraftInput!) {\n    result: discardDraft(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.DiscardDraftDocument,
    "\n  mutation AttachFile($input: AttachFileInput!) {\n    result: attachFile(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        files {\n          ...FileParts\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.AttachFileDocument,
    "\n  mutation DetachFile($input: DetachFileInput!) {\n    result: detachFile(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        files {\n          ...FileParts\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.DetachFileDocument,
    "\n  mutation ReorderFiles($input: ReorderFilesInput!) {\n    result: reorderFiles(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        files {\n          ...FileParts\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.ReorderFilesDocument,
    "\n  query DraftPreview($id: ID!) {\n    artefactVersion(id: $id) {\n      bodyHtml\n    }\n  }\n": types.DraftPreviewDocument,
    "\n  mutation SetParts($input: SetPartsInput!) {\n    result: setParts(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        parts {\n          id\n          kind\n          version {\n            id\n            title\n            type\n          }\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.SetPartsDocument,
    "\n  mutation SubmitForRelease($input: SubmitForReleaseInput!) {\n    result: submitForRelease(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.SubmitForReleaseDocument,
    "\n  mutation ReturnDraft($input: ReturnDraftInput!) {\n    result: returnDraft(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.ReturnDraftDocument,
    "\n  mutation ReleaseVersion($input: ReleaseVersionInput!) {\n    result: releaseVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        artefact {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.ReleaseVersionDocument,
    "\n  query MyWork($after: String) {\n    myWork(first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        kind\n        version {\n          ...CardParts\n        }\n        draft {\n          id\n          state\n          title\n          updatedAt\n          type\n        }\n      }\n    }\n  }\n": types.MyWorkDocument,
    "\n  query Desk {\n    myWork(first: 12) {\n      nodes {\n        id\n        kind\n        draft {\n          id\n          state\n          title\n          updatedAt\n          type\n        }\n      }\n    }\n  }\n": types.DeskDocument,
    "\n  query ReleaseQueue($organisationId: ID!, $after: String) {\n    releaseQueue(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        summary\n        type\n        state\n        updatedAt\n        authors {\n          name\n        }\n        artefact {\n          id\n          kind\n          rightsHolder {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.ReleaseQueueDocument,
    "\n  query FindArtefacts($query: String!) {\n    search(input: { query: $query, first: 8 }) {\n      hits {\n        version {\n          id\n          title\n          type\n          artefact {\n            id\n            kind\n            rightsHolder {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": types.FindArtefactsDocument,
    "\n  fragment LicenceParts on Licence {\n    code\n    title\n    url\n    open\n    plainWords\n    adaptationWords\n    permitsAdapt\n    permitsRedistribute\n    permitsCommercial\n    permitsPublic\n  }\n": types.LicencePartsFragmentDoc,
    "\n  fragment FileParts on ArtefactFile {\n    id\n    fileName\n    mediaType\n    bytes\n    textState\n    textProblem\n    textPreview\n    recalled\n    downloadUrl\n    inlineUrl\n  }\n": types.FilePartsFragmentDoc,
    "\n  fragment ThirdPartyParts on ThirdPartyItem {\n    what\n    source\n    permission\n    note\n  }\n": types.ThirdPartyPartsFragmentDoc,
    "\n  fragment DetailsParts on ArtefactVersion {\n    curriculum {\n      examBoard\n      tier\n      weeks\n      priorKnowledge\n      framework\n      misconceptions {\n        misconception\n        response\n      }\n    }\n    cpd {\n      intendedRoles\n      durationMinutes\n      delivery\n      mechanisms\n      practiceTasks\n    }\n    research {\n      question\n      method\n      setting\n      sample\n      evidenceStrength\n      result\n      evidenceLinks {\n        title\n        url\n        relation\n      }\n    }\n  }\n": types.DetailsPartsFragmentDoc,
    "\n  fragment VersionPageParts on ArtefactVersion {\n    ...CardParts\n    ...DetailsParts\n    revision\n    bodyHtml\n    keywords\n    inclusion\n    inclusionNote\n    sendNeeds\n    changeNote\n    citation\n    attribution\n    credits {\n      depth\n      title\n      authors\n      organisation\n      number\n      changes\n      link\n      licence {\n        title\n        url\n      }\n      version {\n        id\n        artefact {\n          id\n        }\n      }\n    }\n    thirdPartyItems {\n      ...ThirdPartyParts\n    }\n    audienceInWords\n    whyVisible\n    licence {\n      ...LicenceParts\n    }\n    authors {\n      name\n      person {\n        id\n      }\n    }\n    archiveUrl\n    files {\n      ...FileParts\n    }\n    parts {\n      id\n      kind\n      version {\n        id\n        title\n        summary\n        type\n      }\n    }\n    terms {\n      scope\n      availableFrom\n      availableUntil\n      inForceFrom\n      partners {\n        id\n        name\n      }\n      partnerships {\n        id\n        name\n      }\n      licence {\n        code\n      }\n      decidedBy {\n        id\n        name\n      }\n    }\n    newerVersion {\n      id\n      number\n    }\n    access {\n      canRead\n      canDownload\n      canAdopt\n      canAdapt\n      canEdit\n      canRenew\n      canRelease\n      canWithdraw\n    }\n  }\n": types.VersionPagePartsFragmentDoc,
    "\n  fragment AdoptionParts on Adoption {\n    id\n    mode\n    following\n    hoursSaved\n    adoptedAt\n    organisation {\n      id\n      name\n    }\n    version {\n      id\n      number\n    }\n  }\n": types.AdoptionPartsFragmentDoc,
    "\n  query Artefact($id: ID!) {\n    artefact(id: $id) {\n      id\n      kind\n      rightsHolder {\n        id\n        name\n      }\n      version {\n        ...VersionPageParts\n      }\n      draft {\n        id\n        state\n      }\n      tombstone {\n        reason\n        note\n        madeAt\n        title\n      }\n      versions(first: 50) {\n        nodes {\n          id\n          number\n          state\n          title\n          releasedAt\n          changeNote\n        }\n      }\n      adoptions(first: 50) {\n        totalCount\n        nodes {\n          ...AdoptionParts\n        }\n      }\n      myAdoptions {\n        ...AdoptionParts\n      }\n      containers {\n        id\n        kind\n        version {\n          id\n          title\n          type\n        }\n      }\n    }\n  }\n": types.ArtefactDocument,
    "\n  query ArtefactVersion($id: ID!) {\n    artefactVersion(id: $id) {\n      ...VersionPageParts\n    }\n  }\n": types.ArtefactVersionDocument,
    "\n  query Licences {\n    licences {\n      ...LicenceParts\n    }\n  }\n": types.LicencesDocument,
    "\n  query Newest {\n    artefacts(first: 12) {\n      nodes {\n        id\n        version {\n          ...CardParts\n        }\n      }\n    }\n  }\n": types.NewestDocument,
    "\n  mutation AdoptVersion($input: AdoptVersionInput!) {\n    result: adoptVersion(input: $input) {\n      __typename\n      ... on Adoption {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.AdoptVersionDocument,
    "\n  mutation EndAdoption($input: EndAdoptionInput!) {\n    result: endAdoption(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.EndAdoptionDocument,
    "\n  mutation WithdrawVersion($input: WithdrawVersionInput!) {\n    result: withdrawVersion(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.WithdrawVersionDocument,
    "\n  mutation RecallVersion($input: RecallVersionInput!) {\n    result: recallVersion(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.RecallVersionDocument,
    "\n  mutation CreateNewVersion($input: CreateNewVersionInput!) {\n    result: createNewVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.CreateNewVersionDocument,
    "\n  mutation ChangeReleaseTerms($input: ChangeReleaseTermsInput!) {\n    result: changeReleaseTerms(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.ChangeReleaseTermsDocument,
    "\n  query WhoCanSee($versionId: ID!) {\n    whoCanSee(versionId: $versionId) {\n      reasons {\n        words\n        verbs\n      }\n    }\n  }\n": types.WhoCanSeeDocument,
    "\n  query WhyAccess($versionId: ID!, $organisationId: ID!) {\n    whyAccess(versionId: $versionId, organisationId: $organisationId) {\n      verbs\n      words\n    }\n  }\n": types.WhyAccessDocument,
    "\n  query Waiting {\n    viewer {\n      account {\n        email\n        waitsForLink\n        postRequests {\n          id\n          title\n          state\n          requestedAt\n          reason\n          organisation {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.WaitingDocument,
    "\n  mutation RequestPost($input: RequestPostInput!) {\n    result: requestPost(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.RequestPostDocument,
    "\n  mutation WithdrawPostRequest($input: WithdrawPostRequestInput!) {\n    result: withdrawPostRequest(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.WithdrawPostRequestDocument,
    "\n  query PostRequests($organisationId: ID!, $after: String) {\n    postRequests(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        personName\n        personEmail\n        title\n        message\n        requestedAt\n      }\n    }\n  }\n": types.PostRequestsDocument,
    "\n  mutation AcceptPostRequest($input: AcceptPostRequestInput!) {\n    result: acceptPostRequest(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.AcceptPostRequestDocument,
    "\n  mutation DeclinePostRequest($input: DeclinePostRequestInput!) {\n    result: declinePostRequest(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.DeclinePostRequestDocument,
    "\n  query IdentityLinks($organisationId: ID, $after: String) {\n    identityLinks(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        name\n        email\n        emailVerified\n        issuer\n        requestedAt\n        personId\n        personName\n        mayDecide\n      }\n    }\n  }\n": types.IdentityLinksDocument,
    "\n  mutation ConfirmIdentityLink($input: DecideIdentityLinkInput!) {\n    result: confirmIdentityLink(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.ConfirmIdentityLinkDocument,
    "\n  mutation DeclineIdentityLink($input: DecideIdentityLinkInput!) {\n    result: declineIdentityLink(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.DeclineIdentityLinkDocument,
    "\n  fragment PostParts on Post {\n    id\n    title\n    subjects\n    phases\n    startedOn\n    endedOn\n    roles\n    organisation {\n      id\n      name\n      kind\n      verification\n    }\n  }\n": types.PostPartsFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      isPlatformOperator\n      signInMethods\n      signInProvider\n      sendsEmail\n      person {\n        id\n        name\n        about\n      }\n      posts {\n        ...PostParts\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  query Account {\n    viewer {\n      account {\n        email\n        applications {\n          id\n          title\n          state\n          appliedAt\n          note\n          organisation {\n            id\n            name\n          }\n        }\n        sessions {\n          id\n          createdAt\n          lastSeenAt\n          userAgent\n          current\n        }\n        apiTokens {\n          id\n          name\n          ending\n          createdAt\n          expiresAt\n          lastUsedAt\n        }\n      }\n    }\n  }\n": types.AccountDocument,
    "\n  query DemoAccounts {\n    demoAccounts {\n      personId\n      name\n      description\n    }\n  }\n": types.DemoAccountsDocument,
    "\n  mutation SignInDemo($input: SignInDemoInput!) {\n    result: signInDemo(input: $input) {\n      __typename\n      ... on Viewer {\n        person {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.SignInDemoDocument,
    "\n  mutation SignInWithLink($input: SignInWithLinkInput!) {\n    result: signInWithLink(input: $input) {\n      __typename\n      ... on Viewer {\n        person {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.SignInWithLinkDocument,
    "\n  mutation SignOut {\n    result: signOut\n  }\n": types.SignOutDocument,
    "\n  mutation SignOutEverywhere {\n    result: signOutEverywhere\n  }\n": types.SignOutEverywhereDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    result: endSession(input: $input)\n  }\n": types.EndSessionDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    result: updateProfile(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.UpdateProfileDocument,
    "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    result: createApiToken(input: $input) {\n      __typename\n      ... on NewApiToken {\n        token\n        apiToken {\n          id\n          name\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.CreateApiTokenDocument,
    "\n  mutation RevokeApiToken($input: RevokeApiTokenInput!) {\n    result: revokeApiToken(input: $input)\n  }\n": types.RevokeApiTokenDocument,
    "\n  query InvitationByToken($token: String!) {\n    invitation(token: $token) {\n      name\n      title\n      expiresAt\n      state\n      organisation {\n        id\n        name\n        kind\n      }\n    }\n  }\n": types.InvitationByTokenDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    result: acceptInvitation(input: $input) {\n      __typename\n      ... on Viewer {\n        person {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  query Person($id: ID!) {\n    person(id: $id) {\n      id\n      name\n      about\n      posts {\n        ...PostParts\n      }\n    }\n  }\n": types.PersonDocument,
    "\n  mutation UpdatePost($input: UpdatePostInput!) {\n    result: updatePost(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.UpdatePostDocument,
    "\n  fragment OrganisationParts on Organisation {\n    id\n    name\n    kind\n    verification\n    status\n    phase\n    region\n    town\n    pupils\n    ageLow\n    ageHigh\n  }\n": types.OrganisationPartsFragmentDoc,
    "\n  query Organisation($id: ID!) {\n    organisation(id: $id) {\n      ...OrganisationParts\n      about\n      urn\n      groupUid\n      ukprn\n      companiesHouseNumber\n      localAuthority\n      postcode\n      website\n      parents {\n        id\n        joinedOn\n        leftOn\n        parent {\n          id\n          name\n          kind\n        }\n      }\n    }\n  }\n": types.OrganisationDocument,
    "\n  query OrganisationMembers($id: ID!, $after: String) {\n    organisation(id: $id) {\n      id\n      members(first: 30, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          joinedOn\n          organisation {\n            ...OrganisationParts\n          }\n        }\n      }\n    }\n  }\n": types.OrganisationMembersDocument,
    "\n  query OrganisationArtefacts($id: ID!, $after: String) {\n    organisation(id: $id) {\n      id\n      artefacts(first: 12, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          version {\n            ...CardParts\n          }\n        }\n      }\n    }\n  }\n": types.OrganisationArtefactsDocument,
    "\n  query Organisations($search: String, $kind: OrganisationKind, $after: String) {\n    organisations(search: $search, kind: $kind, first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...OrganisationParts\n      }\n    }\n  }\n": types.OrganisationsDocument,
    "\n  query Staff($id: ID!, $after: String) {\n    organisation(id: $id) {\n      id\n      posts(first: 50, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...PostParts\n          person {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.StaffDocument,
    "\n  query Invitations($organisationId: ID!) {\n    invitations(organisationId: $organisationId, first: 50) {\n      nodes {\n        id\n        email\n        name\n        title\n        roles\n        createdAt\n        expiresAt\n        state\n      }\n    }\n  }\n": types.InvitationsDocument,
    "\n  mutation InviteStaff($input: InviteStaffInput!) {\n    result: inviteStaff(input: $input) {\n      __typename\n      ... on InvitedStaff {\n        invitations {\n          link\n          invitation {\n            id\n            name\n            email\n          }\n        }\n        rejected {\n          line\n          problem {\n            code\n            message\n            field\n          }\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.InviteStaffDocument,
    "\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    result: revokeInvitation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.RevokeInvitationDocument,
    "\n  mutation EndPost($input: EndPostInput!) {\n    result: endPost(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.EndPostDocument,
    "\n  mutation ChangePostRoles($input: ChangePostRolesInput!) {\n    result: changePostRoles(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.ChangePostRolesDocument,
    "\n  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {\n    result: updateOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.UpdateOrganisationDocument,
    "\n  mutation ApplyForOrganisation($input: ApplyForOrganisationInput!) {\n    result: applyForOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.ApplyForOrganisationDocument,
    "\n  query PendingApplications($after: String) {\n    pendingApplications(first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        statement\n        appliedAt\n        claims {\n          name\n          kind\n          urn\n          groupUid\n          ukprn\n          companiesHouseNumber\n        }\n        applicant {\n          id\n          name\n        }\n        organisation {\n          id\n          name\n        }\n        registerMatch {\n          ...OrganisationParts\n          urn\n          groupUid\n          ukprn\n          companiesHouseNumber\n          postcode\n        }\n      }\n    }\n  }\n": types.PendingApplicationsDocument,
    "\n  mutation VerifyOrganisation($input: VerifyOrganisationInput!) {\n    result: verifyOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.VerifyOrganisationDocument,
    "\n  mutation RefuseOrganisation($input: RefuseOrganisationInput!) {\n    result: refuseOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.RefuseOrganisationDocument,
    "\n  mutation InviteOrganisation($input: InviteOrganisationInput!) {\n    result: inviteOrganisation(input: $input) {\n      __typename\n      ... on NewInvitation {\n        link\n        invitation {\n          id\n          name\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.InviteOrganisationDocument,
    "\n  query AuditEntries($organisationId: ID!, $topic: String, $after: String) {\n    auditEntries(organisationId: $organisationId, topic: $topic, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        number\n        recordedAt\n        action\n        codes\n        byPerson\n        hash\n        actor {\n          id\n          name\n        }\n        about {\n          role\n          id\n          title\n        }\n      }\n    }\n  }\n": types.AuditEntriesDocument,
    "\n  fragment MembershipParts on PartnershipMembership {\n    id\n    state\n    joinedAt\n    lastDay\n    organisation {\n      id\n      name\n      kind\n    }\n  }\n": types.MembershipPartsFragmentDoc,
    "\n  query Partnerships($organisationId: ID!, $after: String) {\n    partnerships(organisationId: $organisationId, first: 50, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...MembershipParts\n        partnership {\n          id\n          name\n          noticeDays\n          memberCount\n          steward {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.PartnershipsDocument,
    "\n  query Partnership($id: ID!) {\n    partnership(id: $id) {\n      id\n      name\n      charterMarkdown\n      noticeDays\n      memberCount\n      canSteward\n      endedAt\n      steward {\n        id\n        name\n      }\n    }\n  }\n": types.PartnershipDocument,
    "\n  query PartnershipMembers($id: ID!, $after: String) {\n    partnership(id: $id) {\n      id\n      members(first: 50, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...MembershipParts\n        }\n      }\n    }\n  }\n": types.PartnershipMembersDocument,
    "\n  mutation CreatePartnership($input: CreatePartnershipInput!) {\n    result: createPartnership(input: $input) {\n      __typename\n      ... on Partnership {\n        id\n        name\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.CreatePartnershipDocument,
    "\n  mutation UpdatePartnership($input: UpdatePartnershipInput!) {\n    result: updatePartnership(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.UpdatePartnershipDocument,
    "\n  mutation InviteToPartnership($input: InviteToPartnershipInput!) {\n    result: inviteToPartnership(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.InviteToPartnershipDocument,
    "\n  mutation AnswerPartnershipInvitation($input: AnswerPartnershipInvitationInput!) {\n    result: answerPartnershipInvitation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.AnswerPartnershipInvitationDocument,
    "\n  mutation TakeBackPartnershipInvitation($input: TakeBackPartnershipInvitationInput!) {\n    result: takeBackPartnershipInvitation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.TakeBackPartnershipInvitationDocument,
    "\n  mutation GivePartnershipNotice($input: GivePartnershipNoticeInput!) {\n    result: givePartnershipNotice(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.GivePartnershipNoticeDocument,
    "\n  mutation EndPartnership($input: EndPartnershipInput!) {\n    result: endPartnership(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.EndPartnershipDocument,
    "\n  query Search($input: SearchInput!) {\n    search(input: $input) {\n      total\n      totalIsExact\n      degraded\n      widened\n      browsed\n      correctedQuery\n      loosened {\n        withoutFilters\n        correctedQuery\n        total\n        totalIsExact\n      }\n      named {\n        filter\n        code\n        label\n        token\n        ignored\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      facets {\n        filter\n        label\n        values {\n          code\n          label\n          count\n          selected\n        }\n      }\n      hits {\n        matchedFile\n        titleHighlight {\n          text\n          matched\n        }\n        snippet {\n          text\n          matched\n        }\n        version {\n          ...CardParts\n        }\n      }\n    }\n  }\n": types.SearchDocument,
    "\n  query Similar($id: ID!) {\n    similarArtefacts(artefactId: $id, first: 6) {\n      ...CardParts\n    }\n  }\n": types.SimilarDocument,
    "\n  query Subjects {\n    search(input: { query: \"\", first: 1 }) {\n      total\n      totalIsExact\n      facets {\n        filter\n        values {\n          code\n          label\n          count\n        }\n      }\n    }\n  }\n": types.SubjectsDocument,
    "\n  query Suggest($text: String!) {\n    suggest(text: $text, first: 5) {\n      queries\n      artefacts {\n        artefactId\n        title\n      }\n      organisations {\n        id\n        name\n      }\n    }\n  }\n": types.SuggestDocument,
    "\n  query SavedSearches {\n    savedSearches {\n      searches {\n        id\n        name\n        query\n        frequency\n        filters {\n          filter\n          codes\n        }\n        alerts {\n          id\n          madeAt\n          isRead\n          items {\n            artefactId\n            title\n          }\n        }\n      }\n    }\n  }\n": types.SavedSearchesDocument,
    "\n  mutation SaveSearch($input: SaveSearchInput!) {\n    result: saveSearch(input: $input) {\n      __typename\n      ... on SavedSearches {\n        searches {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.SaveSearchDocument,
    "\n  mutation ChangeSavedSearch($input: ChangeSavedSearchInput!) {\n    result: changeSavedSearch(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.ChangeSavedSearchDocument,
    "\n  mutation DeleteSavedSearch($input: SavedSearchInput!) {\n    result: deleteSavedSearch(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.DeleteSavedSearchDocument,
    "\n  mutation MarkSearchAlertsRead($input: SavedSearchInput!) {\n    result: markSearchAlertsRead(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.MarkSearchAlertsReadDocument,
    "\n  mutation StopSearchAlerts($input: StopAlertsInput!) {\n    result: stopSearchAlerts(input: $input)\n  }\n": types.StopSearchAlertsDocument,
    "\n  query UnansweredQueries {\n    unansweredQueries {\n      query\n      people\n      organisations\n    }\n  }\n": types.UnansweredQueriesDocument,
    "\n  query UpstreamChanges($settled: Boolean!, $first: Int!, $after: String) {\n    upstreamChanges(settled: $settled, first: $first, after: $after) {\n      nodes {\n        ...UpstreamRowParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n  fragment UpstreamRowParts on UpstreamChange {\n    id\n    kind\n    title\n    madeAt\n    settledAt\n    reason\n    note\n    organisation {\n      id\n      name\n    }\n    adaptation {\n      id\n      version {\n        id\n        title\n      }\n    }\n    version {\n      id\n      number\n      changeNote\n      artefact {\n        id\n        rightsHolder {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.UpstreamChangesDocument,
    "\n  query UpstreamChange($id: ID!) {\n    upstreamChange(id: $id) {\n      ...UpstreamRowParts\n      parts {\n        part\n        label\n        base\n        theirs\n        yours\n        editedHere\n        changes {\n          kind\n          text\n        }\n      }\n    }\n  }\n": types.UpstreamChangeDocument,
    "\n  mutation AcceptUpstreamParts($input: AcceptUpstreamPartsInput!) {\n    result: acceptUpstreamParts(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.AcceptUpstreamPartsDocument,
    "\n  mutation KeepUpstreamParts($input: KeepUpstreamPartsInput!) {\n    result: keepUpstreamParts(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.KeepUpstreamPartsDocument,
    "\n  mutation DeclineUpstreamParts($input: DeclineUpstreamPartsInput!) {\n    result: declineUpstreamParts(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.DeclineUpstreamPartsDocument,
    "\n  mutation DismissUpstreamChange($input: DismissUpstreamChangeInput!) {\n    result: dismissUpstreamChange(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n": types.DismissUpstreamChangeDocument,
    "\n  query DeclinedChanges($id: ID!) {\n    declinedChanges(artefactId: $id) {\n      part\n      reason\n      declinedAt\n      organisation {\n        id\n        name\n      }\n      version {\n        id\n        number\n      }\n    }\n  }\n": types.DeclinedChangesDocument,
    "\n  query Vocabularies {\n    vocabularies {\n      scheme\n      terms {\n        code\n        label\n        group\n      }\n    }\n  }\n": types.VocabulariesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AgreementTermsParts on AgreementTerms {\n    number\n    verbs\n    kinds\n    firstDay\n    lastDay\n    survival\n    shareBack\n    noticeDays\n    note\n    declinedReason\n    licence {\n      ...LicenceParts\n    }\n    proposedFor {\n      id\n      name\n    }\n    declinedFor {\n      id\n      name\n    }\n    accepted {\n      acceptedAt\n      organisation {\n        id\n        name\n      }\n      person {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').AgreementTermsPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Agreements($organisationId: ID!, $after: String) {\n    agreements(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        state\n        lastDay\n        parties {\n          side\n          canSign\n          hasAccepted\n          organisation {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AgreementsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AgreementEndings($organisationId: ID!) {\n    agreementEndings(organisationId: $organisationId, first: 20) {\n      nodes {\n        id\n        agreementTitle\n        artefactId\n        title\n        inWords\n        endedAt\n        offering {\n          id\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AgreementEndingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Agreement($id: ID!) {\n    agreement(id: $id) {\n      id\n      title\n      state\n      lastDay\n      noticeGivenAt\n      agreedTerms {\n        ...AgreementTermsParts\n      }\n      newestTerms {\n        ...AgreementTermsParts\n      }\n      parties {\n        side\n        canSign\n        hasAccepted\n        organisation {\n          id\n          name\n        }\n      }\n      items(first: 100) {\n        nodes {\n          id\n          artefact {\n            id\n            kind\n            version {\n              id\n              title\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AgreementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Offerable($id: ID!) {\n    organisation(id: $id) {\n      id\n      artefacts(first: 100) {\n        nodes {\n          id\n          version {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').OfferableDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeAgreement($input: ProposeAgreementInput!) {\n    result: proposeAgreement(input: $input) {\n      __typename\n      ... on LicenceAgreement {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ProposeAgreementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptAgreementTerms($input: AcceptAgreementTermsInput!) {\n    result: acceptAgreementTerms(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AcceptAgreementTermsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineAgreementTerms($input: DeclineAgreementTermsInput!) {\n    result: declineAgreementTerms(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DeclineAgreementTermsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveAgreementNotice($input: GiveAgreementNoticeInput!) {\n    result: giveAgreementNotice(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').GiveAgreementNoticeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddAgreementItems($input: AgreementItemsInput!) {\n    result: addAgreementItems(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AddAgreementItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveAgreementItems($input: AgreementItemsInput!) {\n    result: removeAgreementItems(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RemoveAgreementItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdaptVersion($input: AdaptVersionInput!) {\n    result: adaptVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AdaptVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreVersion($input: RestoreVersionInput!) {\n    result: restoreVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RestoreVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Derivations($id: ID!) {\n    derivations(artefactId: $id) {\n      artefact {\n        id\n        rightsHolder {\n          id\n          name\n        }\n        version {\n          id\n          title\n        }\n      }\n      origin {\n        id\n        rightsHolder {\n          id\n          name\n        }\n        version {\n          id\n          title\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DerivationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompareVersions($from: ID!, $to: ID!) {\n    compareVersions(fromId: $from, toId: $to) {\n      from {\n        ...ComparedParts\n      }\n      to {\n        ...ComparedParts\n      }\n      fields {\n        field\n        label\n        kind\n        changes {\n          kind\n          text\n        }\n      }\n      body {\n        kind\n        text\n      }\n      files {\n        kind\n        fileName\n        fileNameBefore\n      }\n      parts {\n        kind\n        artefactId\n        title\n      }\n    }\n  }\n  fragment ComparedParts on ArtefactVersion {\n    id\n    number\n    title\n    state\n    releasedAt\n    changeNote\n    artefact {\n      id\n    }\n    newerVersion {\n      id\n      number\n    }\n    access {\n      canRenew\n    }\n  }\n"): typeof import('./graphql').CompareVersionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CardParts on ArtefactVersion {\n    id\n    number\n    state\n    title\n    summary\n    type\n    subjects\n    phase\n    keyStages\n    yearGroups\n    releasedAt\n    updatedAt\n    licence {\n      code\n      title\n      open\n    }\n    files {\n      id\n    }\n    artefact {\n      id\n      kind\n      rightsHolder {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').CardPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DraftParts on ArtefactVersion {\n    id\n    revision\n    state\n    number\n    title\n    summary\n    bodyMarkdown\n    type\n    subjects\n    phase\n    keyStages\n    yearGroups\n    keywords\n    inclusion\n    inclusionNote\n    sendNeeds\n    updatedAt\n    returnedReason\n    returnedNote\n    ...DetailsParts\n    answers {\n      thirdParty\n      pictureText\n      captions\n    }\n    thirdPartyItems {\n      ...ThirdPartyParts\n    }\n    licence {\n      code\n    }\n    authors {\n      name\n      person {\n        id\n      }\n    }\n    files {\n      ...FileParts\n    }\n    parts {\n      id\n      kind\n      version {\n        id\n        title\n        type\n      }\n    }\n    access {\n      canEdit\n      canRelease\n    }\n    artefact {\n      id\n      kind\n      rightsHolder {\n        id\n        name\n        kind\n      }\n    }\n  }\n"): typeof import('./graphql').DraftPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReadinessParts on ReadinessCheck {\n    code\n    label\n    passed\n    blocking\n    confirmable\n    field\n    message\n  }\n"): typeof import('./graphql').ReadinessPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NearDuplicateParts on NearDuplicate {\n    resemblance\n    version {\n      id\n      title\n      artefact {\n        id\n        rightsHolder {\n          name\n        }\n      }\n      access {\n        canAdapt\n      }\n    }\n  }\n"): typeof import('./graphql').NearDuplicatePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DraftReadiness($id: ID!) {\n    artefactVersion(id: $id) {\n      id\n      readiness {\n        ...ReadinessParts\n      }\n      nearDuplicates {\n        ...NearDuplicateParts\n      }\n    }\n  }\n"): typeof import('./graphql').DraftReadinessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Draft($id: ID!) {\n    artefactVersion(id: $id) {\n      ...DraftParts\n    }\n  }\n"): typeof import('./graphql').DraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Check($id: ID!) {\n    artefactVersion(id: $id) {\n      ...DraftParts\n      readiness {\n        ...ReadinessParts\n      }\n      nearDuplicates {\n        ...NearDuplicateParts\n      }\n      artefact {\n        versions {\n          nodes {\n            id\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateDraft($input: CreateDraftInput!) {\n    result: createDraft(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CreateDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateDraft($input: UpdateDraftInput!) {\n    result: updateDraft(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        updatedAt\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').UpdateDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscardDraft($input: DiscardDraftInput!) {\n    result: discardDraft(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DiscardDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AttachFile($input: AttachFileInput!) {\n    result: attachFile(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        files {\n          ...FileParts\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AttachFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DetachFile($input: DetachFileInput!) {\n    result: detachFile(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        files {\n          ...FileParts\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DetachFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReorderFiles($input: ReorderFilesInput!) {\n    result: reorderFiles(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        files {\n          ...FileParts\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReorderFilesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DraftPreview($id: ID!) {\n    artefactVersion(id: $id) {\n      bodyHtml\n    }\n  }\n"): typeof import('./graphql').DraftPreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetParts($input: SetPartsInput!) {\n    result: setParts(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        revision\n        parts {\n          id\n          kind\n          version {\n            id\n            title\n            type\n          }\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SetPartsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitForRelease($input: SubmitForReleaseInput!) {\n    result: submitForRelease(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SubmitForReleaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReturnDraft($input: ReturnDraftInput!) {\n    result: returnDraft(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReturnDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleaseVersion($input: ReleaseVersionInput!) {\n    result: releaseVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n        artefact {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReleaseVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyWork($after: String) {\n    myWork(first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        kind\n        version {\n          ...CardParts\n        }\n        draft {\n          id\n          state\n          title\n          updatedAt\n          type\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').MyWorkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Desk {\n    myWork(first: 12) {\n      nodes {\n        id\n        kind\n        draft {\n          id\n          state\n          title\n          updatedAt\n          type\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DeskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReleaseQueue($organisationId: ID!, $after: String) {\n    releaseQueue(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        summary\n        type\n        state\n        updatedAt\n        authors {\n          name\n        }\n        artefact {\n          id\n          kind\n          rightsHolder {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReleaseQueueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindArtefacts($query: String!) {\n    search(input: { query: $query, first: 8 }) {\n      hits {\n        version {\n          id\n          title\n          type\n          artefact {\n            id\n            kind\n            rightsHolder {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').FindArtefactsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LicenceParts on Licence {\n    code\n    title\n    url\n    open\n    plainWords\n    adaptationWords\n    permitsAdapt\n    permitsRedistribute\n    permitsCommercial\n    permitsPublic\n  }\n"): typeof import('./graphql').LicencePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FileParts on ArtefactFile {\n    id\n    fileName\n    mediaType\n    bytes\n    textState\n    textProblem\n    textPreview\n    recalled\n    downloadUrl\n    inlineUrl\n  }\n"): typeof import('./graphql').FilePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ThirdPartyParts on ThirdPartyItem {\n    what\n    source\n    permission\n    note\n  }\n"): typeof import('./graphql').ThirdPartyPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DetailsParts on ArtefactVersion {\n    curriculum {\n      examBoard\n      tier\n      weeks\n      priorKnowledge\n      framework\n      misconceptions {\n        misconception\n        response\n      }\n    }\n    cpd {\n      intendedRoles\n      durationMinutes\n      delivery\n      mechanisms\n      practiceTasks\n    }\n    research {\n      question\n      method\n      setting\n      sample\n      evidenceStrength\n      result\n      evidenceLinks {\n        title\n        url\n        relation\n      }\n    }\n  }\n"): typeof import('./graphql').DetailsPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VersionPageParts on ArtefactVersion {\n    ...CardParts\n    ...DetailsParts\n    revision\n    bodyHtml\n    keywords\n    inclusion\n    inclusionNote\n    sendNeeds\n    changeNote\n    citation\n    attribution\n    credits {\n      depth\n      title\n      authors\n      organisation\n      number\n      changes\n      link\n      licence {\n        title\n        url\n      }\n      version {\n        id\n        artefact {\n          id\n        }\n      }\n    }\n    thirdPartyItems {\n      ...ThirdPartyParts\n    }\n    audienceInWords\n    whyVisible\n    licence {\n      ...LicenceParts\n    }\n    authors {\n      name\n      person {\n        id\n      }\n    }\n    archiveUrl\n    files {\n      ...FileParts\n    }\n    parts {\n      id\n      kind\n      version {\n        id\n        title\n        summary\n        type\n      }\n    }\n    terms {\n      scope\n      availableFrom\n      availableUntil\n      inForceFrom\n      partners {\n        id\n        name\n      }\n      partnerships {\n        id\n        name\n      }\n      licence {\n        code\n      }\n      decidedBy {\n        id\n        name\n      }\n    }\n    newerVersion {\n      id\n      number\n    }\n    access {\n      canRead\n      canDownload\n      canAdopt\n      canAdapt\n      canEdit\n      canRenew\n      canRelease\n      canWithdraw\n    }\n  }\n"): typeof import('./graphql').VersionPagePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AdoptionParts on Adoption {\n    id\n    mode\n    following\n    hoursSaved\n    adoptedAt\n    organisation {\n      id\n      name\n    }\n    version {\n      id\n      number\n    }\n  }\n"): typeof import('./graphql').AdoptionPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Artefact($id: ID!) {\n    artefact(id: $id) {\n      id\n      kind\n      rightsHolder {\n        id\n        name\n      }\n      version {\n        ...VersionPageParts\n      }\n      draft {\n        id\n        state\n      }\n      tombstone {\n        reason\n        note\n        madeAt\n        title\n      }\n      versions(first: 50) {\n        nodes {\n          id\n          number\n          state\n          title\n          releasedAt\n          changeNote\n        }\n      }\n      adoptions(first: 50) {\n        totalCount\n        nodes {\n          ...AdoptionParts\n        }\n      }\n      myAdoptions {\n        ...AdoptionParts\n      }\n      containers {\n        id\n        kind\n        version {\n          id\n          title\n          type\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ArtefactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ArtefactVersion($id: ID!) {\n    artefactVersion(id: $id) {\n      ...VersionPageParts\n    }\n  }\n"): typeof import('./graphql').ArtefactVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Licences {\n    licences {\n      ...LicenceParts\n    }\n  }\n"): typeof import('./graphql').LicencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Newest {\n    artefacts(first: 12) {\n      nodes {\n        id\n        version {\n          ...CardParts\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').NewestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdoptVersion($input: AdoptVersionInput!) {\n    result: adoptVersion(input: $input) {\n      __typename\n      ... on Adoption {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AdoptVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAdoption($input: EndAdoptionInput!) {\n    result: endAdoption(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').EndAdoptionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawVersion($input: WithdrawVersionInput!) {\n    result: withdrawVersion(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').WithdrawVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecallVersion($input: RecallVersionInput!) {\n    result: recallVersion(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RecallVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateNewVersion($input: CreateNewVersionInput!) {\n    result: createNewVersion(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CreateNewVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeReleaseTerms($input: ChangeReleaseTermsInput!) {\n    result: changeReleaseTerms(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ChangeReleaseTermsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhoCanSee($versionId: ID!) {\n    whoCanSee(versionId: $versionId) {\n      reasons {\n        words\n        verbs\n      }\n    }\n  }\n"): typeof import('./graphql').WhoCanSeeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhyAccess($versionId: ID!, $organisationId: ID!) {\n    whyAccess(versionId: $versionId, organisationId: $organisationId) {\n      verbs\n      words\n    }\n  }\n"): typeof import('./graphql').WhyAccessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Waiting {\n    viewer {\n      account {\n        email\n        waitsForLink\n        postRequests {\n          id\n          title\n          state\n          requestedAt\n          reason\n          organisation {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').WaitingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPost($input: RequestPostInput!) {\n    result: requestPost(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RequestPostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawPostRequest($input: WithdrawPostRequestInput!) {\n    result: withdrawPostRequest(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').WithdrawPostRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PostRequests($organisationId: ID!, $after: String) {\n    postRequests(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        personName\n        personEmail\n        title\n        message\n        requestedAt\n      }\n    }\n  }\n"): typeof import('./graphql').PostRequestsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptPostRequest($input: AcceptPostRequestInput!) {\n    result: acceptPostRequest(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AcceptPostRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclinePostRequest($input: DeclinePostRequestInput!) {\n    result: declinePostRequest(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DeclinePostRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IdentityLinks($organisationId: ID, $after: String) {\n    identityLinks(organisationId: $organisationId, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        name\n        email\n        emailVerified\n        issuer\n        requestedAt\n        personId\n        personName\n        mayDecide\n      }\n    }\n  }\n"): typeof import('./graphql').IdentityLinksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmIdentityLink($input: DecideIdentityLinkInput!) {\n    result: confirmIdentityLink(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ConfirmIdentityLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineIdentityLink($input: DecideIdentityLinkInput!) {\n    result: declineIdentityLink(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DeclineIdentityLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PostParts on Post {\n    id\n    title\n    subjects\n    phases\n    startedOn\n    endedOn\n    roles\n    organisation {\n      id\n      name\n      kind\n      verification\n    }\n  }\n"): typeof import('./graphql').PostPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      isPlatformOperator\n      signInMethods\n      signInProvider\n      sendsEmail\n      person {\n        id\n        name\n        about\n      }\n      posts {\n        ...PostParts\n      }\n    }\n  }\n"): typeof import('./graphql').ViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Account {\n    viewer {\n      account {\n        email\n        applications {\n          id\n          title\n          state\n          appliedAt\n          note\n          organisation {\n            id\n            name\n          }\n        }\n        sessions {\n          id\n          createdAt\n          lastSeenAt\n          userAgent\n          current\n        }\n        apiTokens {\n          id\n          name\n          ending\n          createdAt\n          expiresAt\n          lastUsedAt\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemoAccounts {\n    demoAccounts {\n      personId\n      name\n      description\n    }\n  }\n"): typeof import('./graphql').DemoAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInDemo($input: SignInDemoInput!) {\n    result: signInDemo(input: $input) {\n      __typename\n      ... on Viewer {\n        person {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SignInDemoDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInWithLink($input: SignInWithLinkInput!) {\n    result: signInWithLink(input: $input) {\n      __typename\n      ... on Viewer {\n        person {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SignInWithLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    result: signOut\n  }\n"): typeof import('./graphql').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOutEverywhere {\n    result: signOutEverywhere\n  }\n"): typeof import('./graphql').SignOutEverywhereDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($input: EndSessionInput!) {\n    result: endSession(input: $input)\n  }\n"): typeof import('./graphql').EndSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    result: updateProfile(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').UpdateProfileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    result: createApiToken(input: $input) {\n      __typename\n      ... on NewApiToken {\n        token\n        apiToken {\n          id\n          name\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CreateApiTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiToken($input: RevokeApiTokenInput!) {\n    result: revokeApiToken(input: $input)\n  }\n"): typeof import('./graphql').RevokeApiTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitationByToken($token: String!) {\n    invitation(token: $token) {\n      name\n      title\n      expiresAt\n      state\n      organisation {\n        id\n        name\n        kind\n      }\n    }\n  }\n"): typeof import('./graphql').InvitationByTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    result: acceptInvitation(input: $input) {\n      __typename\n      ... on Viewer {\n        person {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AcceptInvitationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Person($id: ID!) {\n    person(id: $id) {\n      id\n      name\n      about\n      posts {\n        ...PostParts\n      }\n    }\n  }\n"): typeof import('./graphql').PersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdatePost($input: UpdatePostInput!) {\n    result: updatePost(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').UpdatePostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrganisationParts on Organisation {\n    id\n    name\n    kind\n    verification\n    status\n    phase\n    region\n    town\n    pupils\n    ageLow\n    ageHigh\n  }\n"): typeof import('./graphql').OrganisationPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Organisation($id: ID!) {\n    organisation(id: $id) {\n      ...OrganisationParts\n      about\n      urn\n      groupUid\n      ukprn\n      companiesHouseNumber\n      localAuthority\n      postcode\n      website\n      parents {\n        id\n        joinedOn\n        leftOn\n        parent {\n          id\n          name\n          kind\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').OrganisationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganisationMembers($id: ID!, $after: String) {\n    organisation(id: $id) {\n      id\n      members(first: 30, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          joinedOn\n          organisation {\n            ...OrganisationParts\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').OrganisationMembersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganisationArtefacts($id: ID!, $after: String) {\n    organisation(id: $id) {\n      id\n      artefacts(first: 12, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          version {\n            ...CardParts\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').OrganisationArtefactsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Organisations($search: String, $kind: OrganisationKind, $after: String) {\n    organisations(search: $search, kind: $kind, first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...OrganisationParts\n      }\n    }\n  }\n"): typeof import('./graphql').OrganisationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Staff($id: ID!, $after: String) {\n    organisation(id: $id) {\n      id\n      posts(first: 50, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...PostParts\n          person {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').StaffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitations($organisationId: ID!) {\n    invitations(organisationId: $organisationId, first: 50) {\n      nodes {\n        id\n        email\n        name\n        title\n        roles\n        createdAt\n        expiresAt\n        state\n      }\n    }\n  }\n"): typeof import('./graphql').InvitationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteStaff($input: InviteStaffInput!) {\n    result: inviteStaff(input: $input) {\n      __typename\n      ... on InvitedStaff {\n        invitations {\n          link\n          invitation {\n            id\n            name\n            email\n          }\n        }\n        rejected {\n          line\n          problem {\n            code\n            message\n            field\n          }\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').InviteStaffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    result: revokeInvitation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RevokeInvitationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndPost($input: EndPostInput!) {\n    result: endPost(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').EndPostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePostRoles($input: ChangePostRolesInput!) {\n    result: changePostRoles(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ChangePostRolesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {\n    result: updateOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').UpdateOrganisationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApplyForOrganisation($input: ApplyForOrganisationInput!) {\n    result: applyForOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ApplyForOrganisationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PendingApplications($after: String) {\n    pendingApplications(first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        statement\n        appliedAt\n        claims {\n          name\n          kind\n          urn\n          groupUid\n          ukprn\n          companiesHouseNumber\n        }\n        applicant {\n          id\n          name\n        }\n        organisation {\n          id\n          name\n        }\n        registerMatch {\n          ...OrganisationParts\n          urn\n          groupUid\n          ukprn\n          companiesHouseNumber\n          postcode\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PendingApplicationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyOrganisation($input: VerifyOrganisationInput!) {\n    result: verifyOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').VerifyOrganisationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefuseOrganisation($input: RefuseOrganisationInput!) {\n    result: refuseOrganisation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RefuseOrganisationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteOrganisation($input: InviteOrganisationInput!) {\n    result: inviteOrganisation(input: $input) {\n      __typename\n      ... on NewInvitation {\n        link\n        invitation {\n          id\n          name\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').InviteOrganisationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditEntries($organisationId: ID!, $topic: String, $after: String) {\n    auditEntries(organisationId: $organisationId, topic: $topic, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        number\n        recordedAt\n        action\n        codes\n        byPerson\n        hash\n        actor {\n          id\n          name\n        }\n        about {\n          role\n          id\n          title\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AuditEntriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MembershipParts on PartnershipMembership {\n    id\n    state\n    joinedAt\n    lastDay\n    organisation {\n      id\n      name\n      kind\n    }\n  }\n"): typeof import('./graphql').MembershipPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Partnerships($organisationId: ID!, $after: String) {\n    partnerships(organisationId: $organisationId, first: 50, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...MembershipParts\n        partnership {\n          id\n          name\n          noticeDays\n          memberCount\n          steward {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PartnershipsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Partnership($id: ID!) {\n    partnership(id: $id) {\n      id\n      name\n      charterMarkdown\n      noticeDays\n      memberCount\n      canSteward\n      endedAt\n      steward {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').PartnershipDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartnershipMembers($id: ID!, $after: String) {\n    partnership(id: $id) {\n      id\n      members(first: 50, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...MembershipParts\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PartnershipMembersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePartnership($input: CreatePartnershipInput!) {\n    result: createPartnership(input: $input) {\n      __typename\n      ... on Partnership {\n        id\n        name\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CreatePartnershipDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdatePartnership($input: UpdatePartnershipInput!) {\n    result: updatePartnership(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').UpdatePartnershipDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteToPartnership($input: InviteToPartnershipInput!) {\n    result: inviteToPartnership(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').InviteToPartnershipDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerPartnershipInvitation($input: AnswerPartnershipInvitationInput!) {\n    result: answerPartnershipInvitation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AnswerPartnershipInvitationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeBackPartnershipInvitation($input: TakeBackPartnershipInvitationInput!) {\n    result: takeBackPartnershipInvitation(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').TakeBackPartnershipInvitationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GivePartnershipNotice($input: GivePartnershipNoticeInput!) {\n    result: givePartnershipNotice(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').GivePartnershipNoticeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndPartnership($input: EndPartnershipInput!) {\n    result: endPartnership(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').EndPartnershipDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($input: SearchInput!) {\n    search(input: $input) {\n      total\n      totalIsExact\n      degraded\n      widened\n      browsed\n      correctedQuery\n      loosened {\n        withoutFilters\n        correctedQuery\n        total\n        totalIsExact\n      }\n      named {\n        filter\n        code\n        label\n        token\n        ignored\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      facets {\n        filter\n        label\n        values {\n          code\n          label\n          count\n          selected\n        }\n      }\n      hits {\n        matchedFile\n        titleHighlight {\n          text\n          matched\n        }\n        snippet {\n          text\n          matched\n        }\n        version {\n          ...CardParts\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Similar($id: ID!) {\n    similarArtefacts(artefactId: $id, first: 6) {\n      ...CardParts\n    }\n  }\n"): typeof import('./graphql').SimilarDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Subjects {\n    search(input: { query: \"\", first: 1 }) {\n      total\n      totalIsExact\n      facets {\n        filter\n        values {\n          code\n          label\n          count\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SubjectsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Suggest($text: String!) {\n    suggest(text: $text, first: 5) {\n      queries\n      artefacts {\n        artefactId\n        title\n      }\n      organisations {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').SuggestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SavedSearches {\n    savedSearches {\n      searches {\n        id\n        name\n        query\n        frequency\n        filters {\n          filter\n          codes\n        }\n        alerts {\n          id\n          madeAt\n          isRead\n          items {\n            artefactId\n            title\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SavedSearchesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveSearch($input: SaveSearchInput!) {\n    result: saveSearch(input: $input) {\n      __typename\n      ... on SavedSearches {\n        searches {\n          id\n        }\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SaveSearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeSavedSearch($input: ChangeSavedSearchInput!) {\n    result: changeSavedSearch(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ChangeSavedSearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteSavedSearch($input: SavedSearchInput!) {\n    result: deleteSavedSearch(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DeleteSavedSearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkSearchAlertsRead($input: SavedSearchInput!) {\n    result: markSearchAlertsRead(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').MarkSearchAlertsReadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopSearchAlerts($input: StopAlertsInput!) {\n    result: stopSearchAlerts(input: $input)\n  }\n"): typeof import('./graphql').StopSearchAlertsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnansweredQueries {\n    unansweredQueries {\n      query\n      people\n      organisations\n    }\n  }\n"): typeof import('./graphql').UnansweredQueriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UpstreamChanges($settled: Boolean!, $first: Int!, $after: String) {\n    upstreamChanges(settled: $settled, first: $first, after: $after) {\n      nodes {\n        ...UpstreamRowParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n  fragment UpstreamRowParts on UpstreamChange {\n    id\n    kind\n    title\n    madeAt\n    settledAt\n    reason\n    note\n    organisation {\n      id\n      name\n    }\n    adaptation {\n      id\n      version {\n        id\n        title\n      }\n    }\n    version {\n      id\n      number\n      changeNote\n      artefact {\n        id\n        rightsHolder {\n          id\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').UpstreamChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UpstreamChange($id: ID!) {\n    upstreamChange(id: $id) {\n      ...UpstreamRowParts\n      parts {\n        part\n        label\n        base\n        theirs\n        yours\n        editedHere\n        changes {\n          kind\n          text\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').UpstreamChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptUpstreamParts($input: AcceptUpstreamPartsInput!) {\n    result: acceptUpstreamParts(input: $input) {\n      __typename\n      ... on ArtefactVersion {\n        id\n      }\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AcceptUpstreamPartsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeepUpstreamParts($input: KeepUpstreamPartsInput!) {\n    result: keepUpstreamParts(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').KeepUpstreamPartsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineUpstreamParts($input: DeclineUpstreamPartsInput!) {\n    result: declineUpstreamParts(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DeclineUpstreamPartsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DismissUpstreamChange($input: DismissUpstreamChangeInput!) {\n    result: dismissUpstreamChange(input: $input) {\n      __typename\n      ... on Problems {\n        problems {\n          code\n          message\n          field\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DismissUpstreamChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeclinedChanges($id: ID!) {\n    declinedChanges(artefactId: $id) {\n      part\n      reason\n      declinedAt\n      organisation {\n        id\n        name\n      }\n      version {\n        id\n        number\n      }\n    }\n  }\n"): typeof import('./graphql').DeclinedChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Vocabularies {\n    vocabularies {\n      scheme\n      terms {\n        code\n        label\n        group\n      }\n    }\n  }\n"): typeof import('./graphql').VocabulariesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
