import { high, low, medium, need, type PageRule } from '../rule';
import { logs } from '../shared-needs';

const ext = 'Microsoft_AAD_Devices';
const list = `${ext}/DevicesMenuBlade`;
const device = `${ext}/DeviceDetailsMenuBlade`;
const iam = 'Microsoft_AAD_IAM';

const devices = { manage: need('Cloud Device Administrator', 'Intune Administrator') };
const all = [
  `${iam}/ActiveDirectoryMenuBlade/Devices`,
  `${list}/Devices`,
  `${list}/Overview`,
  list,
  `${device}/Properties`,
  device,
];
const bitLocker = {
  read: need(
    'Cloud Device Administrator',
    'Helpdesk Administrator',
    'Intune Administrator',
    'Security Administrator',
    'Security Reader',
  ),
};
const laps = { read: need('Cloud Device Administrator', 'Intune Administrator') };
const roaming = { manage: need('Cloud Device Administrator') };
const mobility = { manage: need('Cloud Device Administrator', 'Intune Administrator') };
const mdm = ['MdmConfiguration', 'MdmList'].flatMap((b) => [`${iam}/${b}`, `${iam}/${b}/*`]);

/** Devices. */
export const entraDevices: PageRule[] = [
  high('Devices', all, devices, 'task'),
  medium('Device settings', `${list}/DeviceSettings`, devices, 'howto'),
  low('Local administrator passwords', `${list}/LocalAdminPassword`, laps, 'derived'),
  high('BitLocker keys', [`${list}/BitLockerKeys`, `${device}/RecoveryKeys`], bitLocker, 'task'),
  medium('Device details', [`${list}/*`, `${device}/*`], devices, 'derived'),
  medium('Enterprise State Roaming', `${list}/RoamingSettings`, roaming, 'howto'),
  medium('Audit logs of devices', `${list}/Audit`, logs, 'task'),
  low('Device pages', `${ext}/*`, devices, 'derived'),
  high('Mobility (MDM and WIP)', mdm, mobility, 'graph'),
];
