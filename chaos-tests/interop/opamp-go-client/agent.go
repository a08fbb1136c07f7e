package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/open-telemetry/opamp-go/client"
	"github.com/open-telemetry/opamp-go/client/types"
	"github.com/open-telemetry/opamp-go/protobufs"
)

const capabilities = protobufs.AgentCapabilities_AgentCapabilities_ReportsStatus |
	protobufs.AgentCapabilities_AgentCapabilities_AcceptsRemoteConfig |
	protobufs.AgentCapabilities_AgentCapabilities_ReportsRemoteConfig |
	protobufs.AgentCapabilities_AgentCapabilities_ReportsEffectiveConfig |
	protobufs.AgentCapabilities_AgentCapabilities_ReportsHealth |
	protobufs.AgentCapabilities_AgentCapabilities_ReportsHeartbeat

type agent struct {
	client    client.OpAMPClient
	refuse    string
	startedAt time.Time

	mu        sync.Mutex
	effective *protobufs.AgentConfigMap
}

func runAgent(args []string) error {
	flags := flag.NewFlagSet("agent", flag.ExitOnError)
	endpoint := flags.String("endpoint", "", "ws://, wss://, http:// or https:// …/v1/opamp")
	token := flags.String("token", "", "bearer token")
	uid := flags.String("uid", "", "instance_uid, 32 hex digits")
	name := flags.String("name", "opamp-go", "host.name")
	ca := flags.String("ca", "", "file with the CA that signed the server's certificate")
	cert := flags.String("cert", "", "file with the client certificate")
	key := flags.String("key", "", "file with its key")
	labels := flags.String("labels", "", "key=value,… non-identifying attributes")
	heartbeat := flags.Duration("heartbeat", 30*time.Second, "heartbeat; on HTTP the polling interval")
	refuse := flags.String("refuse", "", "refuse a content in which this text stands")
	compress := flags.Bool("compress", false, "compress both ways")
	known := flags.String("known-hash", "", "hex of a config hash that was applied before this start")
	_ = flags.Parse(args)

	instance, err := hex.DecodeString(*uid)
	if err != nil || len(instance) != 16 {
		return errors.New("-uid must be 32 hex digits")
	}
	tlsConfig, err := loadTLS(*ca, *cert, *key)
	if err != nil {
		return err
	}
	a := &agent{refuse: *refuse, startedAt: time.Now()}
	target, err := url.Parse(*endpoint)
	if err != nil {
		return err
	}
	if strings.HasPrefix(target.Scheme, "ws") {
		a.client = client.NewWebSocket(nil)
	} else {
		a.client = client.NewHTTP(nil)
	}
	if err := a.describe(*name, *labels); err != nil {
		return err
	}
	header := http.Header{}
	if *token != "" {
		header.Set("Authorization", "Bearer "+*token)
	}
	caps := capabilities
	if err := a.client.SetCapabilities(&caps); err != nil {
		return err
	}
	settings := types.StartSettings{
		OpAMPServerURL:    *endpoint,
		Header:            header,
		TLSConfig:         tlsConfig,
		InstanceUid:       types.InstanceUid(instance),
		EnableCompression: *compress,
		HeartbeatInterval: heartbeat,
		Callbacks:         a.callbacks(),
	}
	if *known != "" {
		hash, err := hex.DecodeString(*known)
		if err != nil {
			return err
		}
		settings.RemoteConfigStatus = &protobufs.RemoteConfigStatus{
			LastRemoteConfigHash: hash,
			Status:               protobufs.RemoteConfigStatuses_RemoteConfigStatuses_APPLIED,
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := a.client.Start(ctx, settings); err != nil {
		return err
	}
	<-ctx.Done()
	stopping, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return a.client.Stop(stopping)
}

func (a *agent) describe(name, labels string) error {
	text := func(key, value string) *protobufs.KeyValue {
		return &protobufs.KeyValue{Key: key, Value: &protobufs.AnyValue{
			Value: &protobufs.AnyValue_StringValue{StringValue: value},
		}}
	}
	description := &protobufs.AgentDescription{
		IdentifyingAttributes:    []*protobufs.KeyValue{text("service.name", "opamp-go"), text("service.version", "0.23.0")},
		NonIdentifyingAttributes: []*protobufs.KeyValue{text("host.name", name)},
	}
	for _, pair := range strings.Split(labels, ",") {
		if key, value, found := strings.Cut(pair, "="); found {
			description.NonIdentifyingAttributes = append(description.NonIdentifyingAttributes, text(key, value))
		}
	}
	if err := a.client.SetAgentDescription(description); err != nil {
		return err
	}
	return a.client.SetHealth(&protobufs.ComponentHealth{
		Healthy: true, StartTimeUnixNano: uint64(a.startedAt.UnixNano()), Status: "StatusOK",
	})
}

func (a *agent) callbacks() types.Callbacks {
	return types.Callbacks{
		OnConnect:       func(context.Context) { say(event{Event: "connected"}) },
		OnConnectFailed: func(_ context.Context, err error) { say(event{Event: "connect-failed", Message: err.Error()}) },
		OnError: func(_ context.Context, err *protobufs.ServerErrorResponse) {
			say(event{Event: "server-error", Message: err.Type.String() + ": " + err.ErrorMessage})
		},
		GetEffectiveConfig: func(context.Context) (*protobufs.EffectiveConfig, error) {
			a.mu.Lock()
			defer a.mu.Unlock()
			return &protobufs.EffectiveConfig{ConfigMap: a.effective}, nil
		},
		OnMessage: a.onMessage,
	}
}

func (a *agent) onMessage(ctx context.Context, message *types.MessageData) {
	if message.AgentIdentification != nil {
		say(event{Event: "identification", Hash: hex.EncodeToString(message.AgentIdentification.NewInstanceUid)})
	}
	offer := message.RemoteConfig
	if offer == nil {
		return
	}
	files := map[string]file{}
	refused := ""
	for name, content := range offer.GetConfig().GetConfigMap() {
		files[name] = file{ContentType: content.ContentType, Body: string(content.Body)}
		if a.refuse != "" && strings.Contains(string(content.Body), a.refuse) {
			refused = fmt.Sprintf("refused: the content names %q", a.refuse)
		}
	}
	say(event{Event: "offer", Hash: hex.EncodeToString(offer.ConfigHash), Files: files})
	a.report(offer.ConfigHash, protobufs.RemoteConfigStatuses_RemoteConfigStatuses_APPLYING, "")
	if refused != "" {
		a.report(offer.ConfigHash, protobufs.RemoteConfigStatuses_RemoteConfigStatuses_FAILED, refused)
		return
	}
	a.mu.Lock()
	a.effective = offer.Config
	a.mu.Unlock()
	a.report(offer.ConfigHash, protobufs.RemoteConfigStatuses_RemoteConfigStatuses_APPLIED, "")
	if err := a.client.UpdateEffectiveConfig(ctx); err != nil {
		say(event{Event: "error", Message: err.Error()})
	}
}

func (a *agent) report(hash []byte, status protobufs.RemoteConfigStatuses, problem string) {
	err := a.client.SetRemoteConfigStatus(&protobufs.RemoteConfigStatus{
		LastRemoteConfigHash: hash, Status: status, ErrorMessage: problem,
	})
	if err != nil {
		say(event{Event: "error", Message: err.Error()})
	}
}

func loadTLS(caFile, certFile, keyFile string) (*tls.Config, error) {
	if caFile == "" {
		return nil, nil
	}
	pem, err := os.ReadFile(caFile)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(pem) {
		return nil, fmt.Errorf("no certificate in %s", caFile)
	}
	config := &tls.Config{RootCAs: pool}
	if certFile != "" {
		pair, err := tls.LoadX509KeyPair(certFile, keyFile)
		if err != nil {
			return nil, err
		}
		config.Certificates = []tls.Certificate{pair}
	}
	return config, nil
}

type file struct {
	ContentType string `json:"contentType"`
	Body        string `json:"body"`
}

type event struct {
	Event   string          `json:"event"`
	Message string          `json:"message,omitempty"`
	Hash    string          `json:"hash,omitempty"`
	Files   map[string]file `json:"files,omitempty"`
}

var stdout sync.Mutex

func say(what event) {
	stdout.Lock()
	defer stdout.Unlock()
	_ = json.NewEncoder(os.Stdout).Encode(what)
}
